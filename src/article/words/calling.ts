import { either, OPENING, SENTENCES } from './asking.ts';
import { plain } from './phrase.ts';

/** How a publisher calls its readers to itself ('Contact us today'), written as in asking.ts: a verb first, then what is to be had. */
const CALLS: [verbs: string, things: string][] = [
  [
    'apply|book|browse|call|chat|check out|claim|contact|create|discover|download|explore|get|give us|join|learn more|let|order|reach out|request|schedule|shop|speak|start|stop by|submit|take the first step|take the next step|talk|try|visit',
    'consultation|demo|expert*|free|now|our|quote|team|today|trial|us',
  ],
  ['bestellen?|besuchen?|buchen?|entdecken?|fordern|fragen?|informieren?|kontaktieren?|melden?|probieren?|rufen?|sichern|sichere|testen?|vereinbaren?', 'angebot|beratung*|heute|jetzt|kostenlos*|termin|uns|unser*|unverbindlich*'],
  ['appelez|contactez|decouvrez|demandez|essayez|prenez|reservez|visitez', 'aujourdhui|devis|gratuit*|maintenant|nos|notre|nous|rendez'],
  ['agend*|contact*|descubr*|llam*|pid*|prueb*|reserv*|solicit*|visit*', 'ahora|cita|gratis|gratuit*|hoy|nosotros|nuestr*|presupuesto'],
  ['chiam*|contatt*|prenot*|prov*|richied*|scopri*|visit*', 'gratis|gratuit*|noi|nostr*|oggi|ora|preventivo'],
  ['agend*|conheca|contate|entre em contato|experimente|fale|ligue|solicit*|visite', 'agora|conosco|connosco|gratis|gratuit*|hoje|noss*|orcamento'],
  ['bel|bezoek|boek|neem|ontdek|plan|probeer|vraag', 'afspraak|gratis|nu|offerte|ons|onze|vandaag|vrijblijvend'],
  ['odwiedz|skontaktuj|sprawdz|umow|wyprobuj|zadzwon|zamow', 'bezpłatn*|darmow*|dzis|nami|nas|nasz*|teraz'],
  ['закажите|запишитесь|оставьте|позвоните|попробуите|свяжитесь', 'бесплатн*|заявк*|нам|нами|наш*|сегодня|сеичас'],
  ['اتصل|احجز|اطلب|تواصل|جرب', 'الان|اليوم|بنا|مجانا|معنا'],
];
const TOGETHER = /お問い合わせ(?:ください|は)|無料.*(?:体験|相談|見積)|(?:联系|聯絡|咨询)我[们們]|免[费費](?:试用|試用|咨询|諮詢)/u;
const LONGEST = 600; // characters; a longer run has more to say
const SHARE = 0.35; // of its characters, in sentences that call

let calls: RegExp | null = null; // made at the first question

/** Whether a run as a whole calls its readers to come to the publisher: to call, to book, to try what it sells. A report may end so too. */
export function isCalling(text: string): boolean {
  if (text.length > LONGEST) return false;
  calls ??= new RegExp(`^${OPENING}(?:${CALLS.map(([verbs, things]) => `(?:${either(verbs)}) (?:.* )?(?:${either(things)})`).join('|')})(?: |$)`, 'u');
  const pattern = calls;
  const chars = text.split(SENTENCES).reduce((sum, sentence) => sum + (TOGETHER.test(sentence) || pattern.test(plain(sentence)) ? sentence.length : 0), 0);
  return chars >= SHARE * text.length;
}
