import type { Language, Medium, Where } from './language.ts';
import { languages } from './languages.ts';
import { phrases } from './phrase.ts';

/** What a cue points at, and where it says that it stands. */
export type Cue = { medium: Medium; where: Where };

const LONGEST = 200; // characters; what is longer is prose, whatever it begins with

/** Compiled at the first question: most pages are no article and ask none. */
function lazily<Answer>(make: () => (text: string) => Answer, none: Answer): (text: string) => Answer {
  let ask: ((text: string) => Answer) | null = null;
  return (text) => {
    if (text.length > LONGEST) return none;
    ask ??= make();
    return ask(text);
  };
}

function anyOf(list: (language: Language) => string[]): (text: string) => boolean {
  return lazily(() => {
    const find = phrases(languages.flatMap(list));
    return (text) => find(text) >= 0;
  }, false);
}

/** Which cue the run is as a whole ('Watch video below:'), or null. */
export const matchCue: (text: string) => Cue | null = lazily<Cue | null>(() => {
  const entries = languages.flatMap(({ cues }) =>
    Object.entries(cues).flatMap(([key, list]) => {
      const [medium, where] = key.split(' ') as [Medium, Where];
      return list.map((phrase) => ({ phrase, cue: { medium, where } }));
    }),
  );
  const find = phrases(entries.map(({ phrase }) => phrase));
  return (text) => entries[find(text)]?.cue ?? null;
}, null);

const isCommonAdLabel = anyOf(({ adLabels }) => adLabels);
const BRACKETED = /^[[【(（［][^\]】)）］]+[\]】)）］]$/u;
let adLabelsByLanguage: Map<string, (text: string) => number> | null = null;

/** Whether the run as a whole says 'advertisement'. Labels that are ordinary words elsewhere ('Ad', 'PR') need the page's language or brackets. */
export function isAdLabel(text: string, lang?: string | null): boolean {
  if (isCommonAdLabel(text)) return true;
  if (text.length > 12) return false;
  adLabelsByLanguage ??= new Map(languages.map(({ code, adLabelsHere }) => [code, phrases(adLabelsHere ?? [])]));
  if (BRACKETED.test(text)) return [...adLabelsByLanguage.values()].some((find) => find(text) >= 0);
  const find = adLabelsByLanguage.get(lang?.slice(0, 2).toLowerCase() ?? '');
  return find !== undefined && find(text) >= 0;
}

/** Whether the run as a whole is the heading of a box of other articles: related, most read, previous and next, from the web. */
export const isRelatedHeading: (text: string) => boolean = anyOf(({ relatedHeadings }) => relatedHeadings);

const isLeadIn = anyOf(({ relatedLeadIns }) => relatedLeadIns);
const LEAD_IN = /^(.{2,60}?)\s*[:：|»›>→–—►▶]/u;

/** Whether the run begins with what names another article ('Read more: …', '[Lesen Sie auch: …'). Only its link can tell that it does. */
export function isRelatedLeadIn(text: string): boolean {
  const head = LEAD_IN.exec(text)?.[1];
  return head !== undefined && isLeadIn(head);
}

/** Whether the run as a whole leads from a teaser to its article, or to more of them ('Read more', '3 hours ago'). */
export const isTeaserLink: (text: string) => boolean = anyOf(({ teaserLinks }) => teaserLinks);

/** Whether the run as a whole calls to subscribe, sign up, donate or follow, or belongs to such a form. */
export const isNewsletter: (text: string) => boolean = anyOf(({ newsletter }) => newsletter);

const isCallToShare = anyOf(({ share }) => share);
const SERVICES = new Set(
  (
    'bluesky,email,facebook,fb,flipboard,google,instagram,line,linkedin,mail,mastodon,messenger,odnoklassniki,ok,pinterest,pocket,print,reddit,rss,skype,sms,' +
    'snapchat,telegram,threads,tiktok,tumblr,tweet,twitter,vk,vkontakte,wechat,weibo,whatsapp,x,xing,youtube,微信,微博'
  ).split(','),
);
const SHARE_FILLERS = /\b(?:icon|logo|on|share|page|opens in (?:a )?new (?:window|tab))\b|[\d.,+]+[km]?\b/giu;

/** Whether the run as a whole calls to pass the article on, or only names the services for it. */
export function isShare(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.toLowerCase().replace(SHARE_FILLERS, ' ').split(/[^\p{L}]+/u).filter(Boolean);
  return (words.length > 0 && words.every((word) => SERVICES.has(word))) || isCallToShare(text);
}

const isShortDisclosure = (text: string): boolean => disclosure(text.slice(0, LONGEST));
const disclosure = anyOf(({ disclosures }) => disclosures);

/** Whether the run says that the publisher is paid for links or products. Looks at its first 200 characters. */
export const isDisclosure = (text: string): boolean => text.length < 700 && isShortDisclosure(text);
