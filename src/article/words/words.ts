import { remembered } from '../remembered.ts';
import type { Language, Medium, Where } from './language.ts';
import { languages, manyMore } from './languages.ts';
import { phrases, plainRun, type Saying } from './phrase.ts';

/** What a cue points at, and where it says that it stands. */
export type Cue = { medium: Medium; where: Where };
type List = Exclude<keyof Language, 'code' | 'cues' | 'adLabelsHere'>;
type Meaning = List | Cue | { adLabelIn: string };

const LONGEST = 200; // characters; what is longer is prose, whatever it begins with
const LISTS: readonly List[] = ['adLabels', 'disclosures', 'newsletter', 'relatedHeadings', 'relatedLeadIns', 'relatedLines', 'share', 'shop', 'teaserLinks'];
const NOTHING: readonly Meaning[] = [];

let ask: ((text: string) => Meaning[]) | null = null; // made ready at the first question, since most pages are no article and ask none

let spoken: readonly Language[] | null = null;

/** Unpacks the lists: some milliseconds, which one may want to spend by themselves. Otherwise the first question does. */
export const unpackLanguages = (): readonly Language[] => (spoken ??= languages());

const answer = remembered((text: string): readonly Meaning[] => (ask ??= phrases(sayings()))(text));

/** Everything a run says. */
const meanings = (text: string): readonly Meaning[] => (text.length > LONGEST ? NOTHING : answer(text));

function sayings(): Saying<Meaning>[] {
  const all: Saying<Meaning>[] = [];
  const known: (Partial<Language> & Pick<Language, 'code' | 'cues'>)[] = [manyMore(), ...unpackLanguages()];
  for (const language of known) {
    for (const list of LISTS) for (const phrase of language[list] ?? []) all.push({ phrase, meaning: list });
    for (const phrase of language.adLabelsHere ?? []) all.push({ phrase, meaning: { adLabelIn: language.code } });
    for (const [key, list] of Object.entries(language.cues)) {
      const [medium, where] = key.split(' ') as [Medium, Where];
      for (const phrase of list) all.push({ phrase, meaning: { medium, where } });
    }
  }
  return all;
}

const says = (text: string, list: List): boolean => meanings(text).includes(list);

/** Which cue the run is as a whole ('Watch video below:'), or a video's that it ends with before a colon ('He shows how in the video below:'); null for none. */
export function matchCue(text: string): Cue | null {
  const whole = cueOf(text);
  if (whole || text.length > LONGEST || !/[:：]$/.test(text)) return whole;
  const words = text.split(' ');
  for (const count of LEADING_ON) {
    const last = words.slice(-count).join(' ');
    const cue = words.length > count && VIDEO.test(last) ? cueOf(last) : null;
    if (cue?.medium === 'video' && cue.where === 'below') return cue;
  }
  return null;
}

const LEADING_ON = [5, 4, 3]; // words at the end of a sentence that leads on to what stands below
const VIDEO = /v[ií]d[eé]o|clip|film|wideo|видео|ролик/iu;

function cueOf(text: string): Cue | null {
  for (const meaning of meanings(text)) if (typeof meaning !== 'string' && 'medium' in meaning) return meaning;
  return null;
}

const BRACKETED = /^[[【(（［][^\]】)）］]+[\]】)）］]$/u;
const LABELLED = /^(.{2,20}?)\s*(?:[:：|–—]|\s-\s)\s*\S.{0,40}[^.!?]$/u; // 'Advertisement – Harbour Stores'

/** Whether the run as a whole says 'advertisement'. Labels that are ordinary words elsewhere ('Ad', 'PR') need the page's language or brackets. */
export function isAdLabel(text: string, lang?: string | null): boolean {
  if (says(text, 'adLabels')) return true;
  const here = lang?.slice(0, 2).toLowerCase();
  if (meanings(text).some((meaning) => typeof meaning !== 'string' && 'adLabelIn' in meaning && (meaning.adLabelIn === here || BRACKETED.test(text)))) return true;
  const label = text.length < LONGEST / 2 ? LABELLED.exec(text)?.[1] : undefined;
  return label !== undefined && says(label, 'adLabels');
}

/** Whether the run as a whole is the heading of a box of other articles: related, most read, previous and next, from the web. */
export const isRelatedHeading = (text: string): boolean => says(text, 'relatedHeadings');

const LEAD_IN = /^(.{2,60}?)\s*[:：|»›>→–—►▶]/u;

/** Whether the run begins with what names another article ('Read more: …', '[Lesen Sie auch: …'). Only its link can tell that it does. */
export function isRelatedLeadIn(text: string): boolean {
  const head = text.length <= LONGEST ? LEAD_IN.exec(text)?.[1] : undefined;
  return head !== undefined && says(head, 'relatedLeadIns');
}

/** Whether the run as a whole points to other articles ('For more on trains, see …'). Only its link can tell that it does. */
export const isRelatedLine = (text: string): boolean => says(text, 'relatedLines');

/** Whether the run as a whole leads from a teaser to its article, or to more of them ('Read more', '3 hours ago'). */
export const isTeaserLink = (text: string): boolean => says(text, 'teaserLinks');

/** Whether the run as a whole calls to subscribe, sign up, donate or follow, or belongs to such a form. */
export const isNewsletter = (text: string): boolean => says(text, 'newsletter');

/** Whether the run as a whole leads to where something is sold ('View deal', 'See it at …'). Only its link can tell that it does. */
export const isShopLink = (text: string): boolean => says(text, 'shop');

/** Services that pages are passed on to or followed at, in any language; and what stands beside their names. */
const SERVICES = new Set(
  (
    'bluesky,email,facebook,fb,flipboard,google,instagram,line,linkedin,mail,mastodon,messenger,odnoklassniki,ok,pinterest,pocket,print,reddit,rss,skype,sms,' +
    'snapchat,telegram,threads,tiktok,tumblr,tweet,twitter,vk,vkontakte,wechat,weibo,whatsapp,x,xing,youtube,微信,微博'
  ).split(','),
);
const BESIDE_SERVICES = new Set('a,e,icon,in,logo,new,on,opens,page,share,tab,window'.split(','));

/** Whether the run as a whole calls to pass the article on, or only names the services for it. */
export const isShare = (text: string): boolean => says(text, 'share') || (text.length <= LONGEST / 2 && onlyNamesServices(text));

const onlyNamesServices = remembered((text: string): boolean => {
  let services = 0;
  for (const word of plainRun(text).split(' ')) {
    if (SERVICES.has(word)) services++;
    else if (!BESIDE_SERVICES.has(word) && !/^\d+[km]?$/.test(word)) return false;
  }
  return services > 0;
});

const PAID = /\baffiliate (?:links?|commissions?|partner|programm?e?)|\b(?:earns?|receives?|gets?|makes?)\b[^.]{0,40}\b(?:commissions?|compensation)\b|\bqualifying purchases\b|\b(?:share|percentage|portion) of (?:the )?(?:revenue|sales?)\b/i;
const PAYEE = /(?<!\p{L})(?:we|i|our|us|this (?:post|article|page|site|story|blog)|editors?)(?!\p{L})/iu;
const CLAUSE = /^.{20,200}?(?=[.:!] )/u; // up to the first stop
const SALE = /\b(?:links?|buy|purchases?|products?|shop)\b/i;

/** Whose links, or what page they stand on; without either it must be the publisher itself that is paid. */
const OURS = /\blinks?\b|\baffiliate\b|\bqualifying\b|\bthis (?:post|article|page|site|story|blog)\b|\b(?:we|i)(?:['’]ll)?(?: (?:may|might|can|could|will|would|do|also|sometimes|often|usually)){0,3} (?:earn|receive|get|make|share|be paid)\b/i;

/** Whether the run says that the publisher is paid for links or products. */
export const isDisclosure = (text: string): boolean => text.length < 700 && discloses(text);

const discloses = remembered(
  (text: string): boolean => says(text.slice(0, LONGEST), 'disclosures') || says(CLAUSE.exec(text)?.[0] ?? '', 'disclosures') || (PAID.test(text) && PAYEE.test(text) && SALE.test(text) && OURS.test(text)),
);
