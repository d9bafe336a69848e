import { askingIn, either, OPENING, SENTENCES } from './asking.ts';
import { plain } from './phrase.ts';

/** How a publisher calls its readers to itself ('Contact us today'), in a dozen languages, written as in asking.ts: a verb first, then what is to be had. */
const VERBS =
  'apply|book|call|chat|contact|create|discover|download|email|explore|get|join|learn more|lets?|listen|order|reach out|request|schedule|shop|start|stop by|submit|take the (?:first|next) step|talk|try|visit|' +
  'besuchen?|buchen?|entdecken?|fragen?|kontaktieren?|melden?|rufen?|sichern|testen?|vereinbaren?|appelez|contactez|decouvrez|demandez|essayez|reservez|' +
  'agend*|contact*|descubr*|llam*|reserv*|solicit*|visit*|chiam*|contatt*|prenot*|richied*|scopri|conheca|entre em contato|experimente|fale|ligue|' +
  'bel|bezoek|boek|ontdek|probeer|vraag|skontaktuj|sprawdz|umow|zadzwon|закажите|запишитесь|позвоните|свяжитесь|اتصل|احجز|تواصل|جرب';
const THINGS =
  'demo|expert*|free|learn more|now|our|podcasts?|quote|team|today|together|trial|us|heute|jetzt|kostenlos*|termin|uns|unser*|aujourdhui|devis|gratuit*|notre|nous|' +
  'ahora|cita|gratis|hoy|nosotros|nuestr*|noi|nostr*|oggi|agora|conosco|hoje|noss*|onze|ons|vandaag|nami|nas|nasz*|teraz|нам|нами|наш*|сегодня|الان|اليوم|بنا|معنا';
const TOGETHER = /お問い合わせ(?:ください|は)|無料.*(?:体験|相談|見積)|(?:联系|聯絡)我[们們]|免[费費](?:试用|試用|咨询|諮詢)/u;
/** What is said of comments, not in them: who may write them, that they are checked, and whose opinion they are. */
const RULES = /^(?:please |bitte )?(?:log|sign) in to (?:comment|leave|post|reply)|^um (?:einen kommentar|zu kommentieren)|^(?:die )?(?:kommentare der|leserbriefe|lesermeinungen|die redaktion behält sich)|^(?:all )?comments (?:are|must|will)|^les commentaires (?:sont|n)|^los comentarios (?:son|no)|^os comentários (?:são|não)/i;
const LONGEST = 600; // characters; a longer run has more to say

let calls: RegExp | null = null; // made at the first question

/** Share of a run's characters, 0–1, in sentences that ask something of its readers or call them to the publisher: to call, to book, to try what it sells. A report may end so too. */
export function callingIn(text: string): number {
  if (text.length > LONGEST) return 0;
  const pattern = (calls ??= new RegExp(`^${OPENING}(?:${either(VERBS)}) (?:.* )?(?:${either(THINGS)})(?: |$)`, 'u'));
  const isCall = (sentence: string): boolean => TOGETHER.test(sentence) || RULES.test(sentence) || pattern.test(plain(sentence)) || askingIn(sentence) !== null;
  return text.split(SENTENCES).reduce((sum, sentence) => sum + (isCall(sentence) ? sentence.length : 0), 0) / text.length;
}
