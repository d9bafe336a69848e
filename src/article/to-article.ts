import type { Article, LeftOut } from './article.ts';
import { serialise, textOf } from './serialise.ts';
import { absolute, assemble } from './assemble.ts';
import { fold } from './block.ts';
import { leftOutOf } from './left-out.ts';
import type { Page } from './page.ts';
import { pictureAddress } from './picture.ts';

/** A part of the page that does not belong to the article: an element, or a stretch of one text node. */
export type Rejected = { kind: string; reason: string; snippet: string; target: Element | { node: Text; start: number; end: number } };

const EXCERPT = 200; // characters; as much as a search result shows

/** The article of a page, without what was rejected; `null` when the page holds none. `numbered` writes each block's index into `data-block`, and gives what is left out its place and content. */
export function toArticle(page: Page, rejected: Rejected[], { numbered = false } = {}): Article | null {
  const vote = page.vote();
  const out = new Set<Element>();
  const cuts = new Map<Text, { start: number; end: number }[]>();
  for (const { target } of rejected) {
    if ('node' in target) cuts.set(target.node, [...(cuts.get(target.node) ?? []), target]);
    else out.add(target);
  }
  const isOut = (element: Element | null): boolean => {
    for (let up = element; up; up = up.parentElement) if (out.has(up)) return true;
    return false;
  };
  const headline = fold(vote.title).toLowerCase();
  const kept = (index: number): boolean => {
    const block = page.blocks[index];
    if (!block || !vote.kept[index] || isOut(block.element)) return false;
    return !(/^H[12]$/.test(block.element.nodeName) && headline.includes(block.text.toLowerCase()));
  };
  const target = page.document.implementation.createHTMLDocument('');
  const body = assemble(page, kept, target, { numbered, cuts });
  if (!body) return null;
  const textContent = textOf(body);
  const leadImage = body.querySelector('img[src]');
  return {
    title: vote.title,
    byline: vote.byline,
    siteName: vote.siteName,
    publishedTime: vote.publishedTime,
    lang: vote.lang,
    dir: vote.dir === 'rtl' || vote.dir === 'ltr' ? vote.dir : null,
    excerpt: vote.excerpt ?? (textContent.slice(0, EXCERPT) || null),
    content: serialise(body),
    textContent,
    length: textContent.length,
    leadImage: leadImage ? { src: absolute(pictureAddress(leadImage), page.url), alt: leadImage.getAttribute('alt') ?? '' } : null,
    leftOut: numbered ? leftOutOf(page, kept, rejected, target) : rejected.map(({ kind, reason, snippet }): LeftOut => ({ kind, reason, text: snippet })),
  };
}
