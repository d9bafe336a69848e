import { askingIn, either, OPENING, SENTENCES } from './asking.ts';
import { askingWords } from './languages.ts';
import { plain } from './phrase.ts';

const TOGETHER = /お問い合わせ(?:ください|は)|無料.*(?:体験|相談|見積)|(?:联系|聯絡)我[们們]|免[费費](?:试用|試用|咨询|諮詢)/u;
/** What is said of comments, not in them: who may write them, that they are checked, and whose opinion they are. */
const RULES = /^(?:please |bitte )?(?:log|sign) in to (?:comment|leave|post|reply)|^um (?:einen kommentar|zu kommentieren)|^(?:die )?(?:kommentare der|leserbriefe|lesermeinungen|die redaktion behält sich)|^(?:all )?comments (?:are|must|will)|^les commentaires (?:sont|n)|^los comentarios (?:son|no)|^os comentários (?:são|não)/i;
const LONGEST = 600; // characters; a longer run has more to say

let calls: RegExp | null = null; // made at the first question

/** Share of a run's characters, 0–1, in sentences that ask something of its readers or call them to the publisher: to call, to book, to try what it sells. A report may end so too. */
export function callingIn(text: string): number {
  if (text.length > LONGEST) return 0;
  const pattern = (calls ??= readCalls());
  const isCall = (sentence: string): boolean => TOGETHER.test(sentence) || RULES.test(sentence) || pattern.test(plain(sentence)) || askingIn(sentence) !== null;
  return text.split(SENTENCES).reduce((sum, sentence) => sum + (isCall(sentence) ? sentence.length : 0), 0) / text.length;
}

function readCalls(): RegExp {
  const [verbs, things] = askingWords().calling;
  return new RegExp(`^${OPENING}(?:${either(verbs)}) (?:.* )?(?:${either(things)})(?: |$)`, 'u');
}
