import { fold } from './fold.ts';
import type { Picture, Selectors } from './highlight.ts';
import { headingAt, offsetAfter } from './range-at.ts';
import { similarity } from './similarity.ts';
import type { TextIndex } from './text-index.ts';

const CONTEXT = 64; // UTF-16 units of text before and after the picture

/** Selectors of a picture: its address and words, and the text round it. Its quote is its words, or its file's name; of a picture that stands in the page itself, which has none, what kind of picture it is. */
export function describePicture(index: TextIndex, image: HTMLImageElement): Selectors {
  const { text } = index.read;
  const at = offsetAfter(index.read, image);
  const picture: Picture = { src: addressOf(image), alt: image.alt.trim() };
  return {
    quote: { type: 'TextQuoteSelector', exact: picture.alt || captionOf(image) || calledBy(picture.src), prefix: text.slice(Math.max(0, at - CONTEXT), at), suffix: text.slice(at, at + CONTEXT) },
    hint: { heading: headingAt(index.read, at), nth: 0, of: 1 },
    picture,
  };
}

const SURE = 0.5; // of a picture's score: the same file, or the same words in the same surroundings

/** Finds a described picture again; `null` when none is like it, `doubtful` when two are as like. */
export function anchorPicture(index: TextIndex, { quote, picture }: Selectors): { image: HTMLImageElement; score: number; doubtful: boolean } | null {
  if (!picture) return null;
  const judged = picturesIn(index.read.root)
    .map((image) => ({ image, score: judge(index, image, picture, quote) }))
    .filter(({ score }) => score >= SURE)
    .sort((a, b) => b.score - a.score);
  const [best, second] = judged;
  return best ? { ...best, doubtful: second !== undefined && best.score - second.score < 0.05 } : null;
}

function judge(index: TextIndex, image: HTMLImageElement, { src, alt }: Picture, { prefix, suffix }: Selectors['quote']): number {
  const { text } = index.read;
  const at = offsetAfter(index.read, image);
  const before = similarity(fold(prefix), fold(text.slice(Math.max(0, at - CONTEXT), at)));
  const after = similarity(fold(suffix), fold(text.slice(at, at + CONTEXT)));
  const sameFile = nameOf(addressOf(image)) === nameOf(src) ? 0.5 : 0;
  const sameWords = alt && image.alt.trim() === alt ? 0.2 : 0;
  return sameFile + sameWords + 0.3 * Math.max(before, after);
}

function picturesIn(root: Node): HTMLImageElement[] {
  return [...(root as ParentNode).querySelectorAll('img')];
}

const LONGEST_ADDRESS = 20_000; // UTF-16 units that are kept and compared; a picture in the page itself is its own address, however large

/** Where it really comes from: lazy loading may not have put it in place yet. */
const addressOf = (image: HTMLImageElement): string => (image.currentSrc || image.dataset['src'] || image.src).slice(0, LONGEST_ADDRESS);

const captionOf = (image: HTMLImageElement): string => image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';

const calledBy = (src: string): string => /^data:([^;,]+)/.exec(src)?.[1] ?? nameOf(src);

/** A file's name without the marks of its size: the same picture is served in many. */
function nameOf(src: string): string {
  if (src.startsWith('data:')) return src;
  const path = src.replace(/[?#].*$/, '').split('/').at(-1) ?? '';
  return decode(path).replace(/[-_@](?:\d+x\d*|\d+w|\d+x|scaled|large|medium|small|thumb)(?=\.\w+$|$)/gi, '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
