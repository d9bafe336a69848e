import { fold } from '../article/block.ts';
import { pageAfter } from '../article/page-after.ts';
import type { Page } from '../article/page.ts';
import { elementOf, type Verdict } from './verdict.ts';

const MOST = 15; // links; a longer row is a list of other things
const LABEL = 30; // characters; what is longer names a story
/** What says that it leads to another page or chapter of the article, and may name it. */
const PAGE =
  /^[\s«‹<←]*(?:(?:(?:go|continue|on) to )?(?:the )?(?:next|previous|prev|last|first) (?:page|chapter|part|lesson|section|message)|page \d{1,2}(?: of \d{1,2})?|(?:view|read)? ?(?:all|as|on) (?:one|a|in one|a single|on one) page|single page|(?:(?:zur|auf der) )?(?:nächste[sn]?|vorherige[sn]?|letzten?|ersten?) (?:seite|kapitel|teil)|seite \d{1,2}(?: von \d{1,2})?|auf einer seite(?: lesen)?|(?:page|chapitre|partie) (?:suivante?|précédente?)|(?:página|pagina|capítulo|capitolo) (?:siguiente|anterior|seguinte|successiv[ao]|precedente|\d{1,2})|(?:siguiente|próxim[ao]|anterior) (?:página|capítulo)|(?:volgende?|vorige?) (?:pagina|hoofdstuk)|(?:następn[ay]|poprzedni[a]?) (?:strona|rozdział)|strona \d{1,2}|(?:следующая|предыдущая) (?:страница|глава)|страница \d{1,2}|(?:次|前)の(?:ページ|章|話)(?:へ)?|(?:上|下)一?[页頁章]|(?:الصفحة|الفصل) (?:التالية?|السابقة?))(?:\s?[:：–—]\s?\S.{0,99})?[\s»›>→]*$/iu;

/** A number, an arrow or one word: only its address can tell. */
const NEXT = /^(?:\P{L}*|next|weiter|suivant|siguiente|avanti|volgende|dalej|далее|次へ|前へ)$/iu;

/** Whether what a verdict names turns the pages of this article: such links are the rest of it. */
export function isPager({ url, resolve }: Pick<Page, 'url' | 'resolve'>, { target }: Verdict): boolean {
  const links = linksOf(target);
  const turns = (link: Element): boolean => {
    const to = resolve(link.getAttribute('href') ?? '')?.href ?? '';
    return pageAfter(url, to) !== null || pageAfter(to, url) !== null;
  };
  // what a link leads to may stand before it
  const labels = links.map((link) => [link, link.parentElement ?? link].map((said) => fold(said.textContent ?? '')).find((said) => PAGE.test(said)) ?? fold(link.textContent ?? ''));
  if (links.length > MOST || labels.some((label) => label.length > LABEL && !PAGE.test(label))) return false;
  return links.some((link, n) => PAGE.test(labels[n] ?? '') || (NEXT.test(labels[n] ?? '') && turns(link)));
}

/** The links in what a verdict names, or the one round it. */
function linksOf(target: Verdict['target']): Element[] {
  const element = elementOf(target);
  const round = element?.closest('a[href]');
  if (round) return [round];
  return 'node' in target ? [] : [...target.querySelectorAll('a[href]')];
}
