import type { Asking } from './asking-words.ts';
import { askingWords } from './languages.ts';
import { plainRun } from './phrase.ts';

/** Han and kana are written without spaces: the verb and the thing in either order. */
const TOGETHER: Record<Asking, RegExp> = {
  subscribe: /(?:登録|購読|受け取|申し込).*(?:メルマガ|ニュースレター|メールマガジン|アプリ)|(?:メルマガ|ニュースレター|メールマガジン|アプリ).*(?:登録|購読|受け取|ダウンロード)|(?:订阅|訂閱|下载|下載|注册|註冊).*(?:邮件|电邮|電郵|通讯|通訊|电子报|電子報|客户端|app)/iu,
  follow: /(?:フォロー|友だち追加).*(?:twitter|line|facebook|instagram|x\b)|(?:twitter|line|facebook|instagram).*(?:フォロー|友だち追加)|(?:关注|關注|扫码|掃碼).*(?:公众号|公眾號|微信|微博|facebook)/iu,
  comment: /コメント.*(?:お寄せ|残して|ください|お待ち)|(?:欢迎|歡迎|请|請).*(?:评论|評論|留言)/u,
};

const SERVICES = 'facebook|twitter|instagram|youtube|tiktok|linkedin|pinterest|telegram|whatsapp|threads|bluesky|mastodon|flipboard|google news|apple news|snapchat|x|vk|вконтакте|телеграм*|فيسبوك|تويتر';
const OPENERS = 'please|also|and|so|then|but|simply|just|click here to|dont forget to|be sure to|make sure to|you can also|you can|ps|want more|dann|jetzt|hier|bitte';
const LEADING_UP = 'to|if you|pour|para|per'; // and some words more, none of which opens again: a text is then read in one way only
/** What may stand before the verb. */
export const OPENING = `(?:(?:${OPENERS}|(?:${LEADING_UP})(?: (?!(?:${OPENERS}|${LEADING_UP}) )\\p{L}+){1,10}) )*`;
const ANYWHERE = /(?:^| )(?:(?:straight|delivered|right|directly|sent) (?:to|into|in) your (?:email |e mail )?(?:inbox|mailbox|email)|(?:our|my|the|free|weekly|daily)(?: \p{L}+){0,3} newsletter .*here|sign up for (?:it|our|my|the|free) .*(?:here|newsletters?)|support(?:ing)? (?:our|independent)(?: \p{L}+){0,3} journalism|journalism needs your support)(?: |$)/u;
/** Where one sentence ends and the next begins. */
export const SENTENCES = /(?<=[.!?…。！？؟]["'”’»)\]]*)\s*(?=\S)/u;
const SHORTEST = 5; // characters; five of Chinese can ask
const LONGEST = 500; // characters; a longer run has more to say
const SHARE: Record<Asking, number> = { subscribe: 0.35, follow: 0.5, comment: 0.45 }; // of its characters, in sentences that ask

/** One of these words; a star stands for any ending. */
export const either = (words: string): string => words.split('|').map((word) => word.replaceAll('*', '\\p{L}*')).join('|');

type Patterns = { any: RegExp; each: [Asking, RegExp][] };
let patterns: Patterns | null = null; // made at the first question: most pages ask none

function readPatterns(): Patterns {
  const { asking: words } = askingWords();
  const sources = (Object.keys(words) as Asking[]).flatMap((asking) =>
    words[asking].map(([verbs, things]): [Asking, string] => [asking, `(?:${either(verbs)}) (?:.* )?(?:${either(things === '=' ? SERVICES : things)})(?: |$)`]),
  );
  // nearly every sentence asks nothing, and one question finds that out
  return {
    any: new RegExp(`^${OPENING}(?:${sources.map(([, source]) => source).join('|')})`, 'u'),
    each: sources.map(([asking, source]) => [asking, new RegExp(`^${OPENING}${source}`, 'u')]),
  };
}

/** What a run as a whole asks of its reader, or null. Of an author who is followed or found somewhere it says nothing. */
export function askingOf(text: string): Asking | null {
  if (text.length > LONGEST || text.length < SHORTEST) return null;
  const chars: Record<Asking, number> = { subscribe: 0, follow: 0, comment: 0 };
  for (const sentence of text.split(SENTENCES)) {
    const asking = askingIn(sentence);
    if (asking) chars[asking] += sentence.length;
  }
  return (Object.keys(chars) as Asking[]).find((asking) => chars[asking] >= SHARE[asking] * text.length) ?? null;
}

/** What a sentence asks of its reader, or null. */
export function askingIn(sentence: string): Asking | null {
  for (const asking of Object.keys(TOGETHER) as Asking[]) if (TOGETHER[asking].test(sentence)) return asking;
  const words = plainRun(sentence);
  if (ANYWHERE.test(words)) return 'subscribe';
  const { any, each } = (patterns ??= readPatterns());
  const found = any.test(words) ? (each.find(([, pattern]) => pattern.test(words))?.[0] ?? null) : null;
  return found === 'follow' && /(?:^| )(?:him|her|them) /.test(words) ? null : found;
}
