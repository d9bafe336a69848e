import { fold } from './block.ts';
import { isProse } from './box.ts';
import { metasOf } from './meta.ts';
import { nameOf } from './name.ts';
import type { Page } from './page.ts';
import { siteOf } from './site.ts';

const SEPARATOR = /(\s+[|\-–—•·»:]+\s+|\s*[|»]\s*)/u;
const LONG = 4; // words; a headline so long is hardly the name of a site or a section
const AGREES = 0.3; // share of the words of a long headline that stand in what the page says its title is
const SHORT_AGREES = 0.7; // the same of a short one: one word is easily shared

/** A heading without the mark that links to it. */
export const withoutMark = (heading: string): string => heading.replace(/[\s¶§#🔗\u200b]+$/u, '');

const words = (text: string): string[] => text.normalize('NFKD').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The headline as it stands on the page, where one agrees with what the page says its title is; else that, without the name of the site. */
export function titleOf(page: Page): string {
  const { document, url, blocks, boxes } = page;
  const metas = metasOf(document);
  const said = [...metas('og:title'), ...metas('twitter:title', 'title'), fold(document.title)];
  const isSite = siteOf(url, metas('og:site_name', 'application-name'));
  const known = new Set(said.flatMap(words));
  const headlines = [...document.querySelectorAll('h1')].map((element) => {
    const box = boxes.get(element);
    const inside = box ? blocks.slice(box.first, box.last + 1) : [];
    const text = withoutMark(inside.filter(({ kind }) => kind === 'text').map((block) => block.text).join(' '));
    const own = words(text);
    const share = own.filter((word) => known.has(word)).length / Math.max(1, own.length);
    return { element, text, agrees: share >= (own.length < LONG ? SHORT_AGREES : AGREES), weight: share * Math.min(LONG, own.length) };
  });
  const [best] = headlines.filter(({ text, agrees }) => agrees && !isSite(text)).toSorted((a, b) => b.weight - a.weight);
  return (best && headlineBeside(best, said, page)) ?? best?.text ?? withoutSite(said, isSite);
}

const EDGES = /^[\s|\-–—•·»:]+|[\s|\-–—•·»:]+$/gu;

/** The first heading may be the name of a blog: then a lower one, between it and the text, says all the rest of what the page says its title is. */
function headlineBeside({ text: name, element }: { text: string; element: Element }, said: readonly string[], page: Page): string | undefined {
  const rests = said.flatMap((title) => (title.startsWith(name) ? [title.slice(name.length)] : title.endsWith(name) ? [title.slice(0, -name.length)] : [])).map((rest) => rest.replace(EDGES, ''));
  if (!rests.some(Boolean)) return undefined;
  const { kept } = page.vote();
  const [start, end] = [page.boxes.get(element)?.last ?? 0, page.blocks.findIndex((block) => kept[block.index] === 1 && isProse(block))];
  return page.blocks.slice(start + 1, Math.max(0, end)).find(({ element, text }) => /^H[23]$/.test(nameOf(element)) && words(text).length > 1 && rests.includes(text))?.text;
}

/** The first title that is not cut short, without the parts at its ends that name the site; what stands behind an upright stroke is one. */
function withoutSite(said: readonly string[], isSite: (text: string) => boolean): string {
  const title = said.find((text) => text && !/(?:…|\.\.\.)$/.test(text)) ?? said[0] ?? '';
  const parts = title.split(SEPARATOR);
  while (parts.length > 2 && isSite(parts.at(-1) ?? '')) parts.splice(-2);
  while (parts.length > 2 && isSite(parts[0] ?? '')) parts.splice(0, 2);
  if (parts.length > 2 && parts.at(-2)?.includes('|') && words(parts.slice(0, -2).join(' ')).length > 1) parts.splice(-2);
  return parts.join('').trim();
}
