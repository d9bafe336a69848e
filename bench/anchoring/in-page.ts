import { readPage } from '../../src/article/page.ts';
import { sanitize } from '../../src/article/sanitize.ts';
import { toArticle } from '../../src/article/to-article.ts';
import { findClutter } from '../../src/clutter/find-clutter.ts';
import { hide } from '../../src/clutter/hide.ts';
import { type Change, editWords, insertBoxes, reorder, rerender } from './changes.ts';
import { choosePassages, chooseRepeated, locate, type Passage, textBetween } from './choose.ts';
import { METHODS } from './methods.ts';
import { bare, randomFrom, rulerOf, textNodes, type Truth } from './truth.ts';

const MOST = 0.8; // of the units that the place and the truth cover together; where words were edited, edges are a matter of taste
const HALF = 0.5;

/** What became of a passage: placed at its place, there but with wrong edges, elsewhere, shown to be confirmed (at its place or elsewhere), or given up. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'asked-right' | 'asked-wrong' | 'given-up';
export type Row = { condition: string; method: string; outcome: Outcome; ms: number; text: string; got: string };

const nothing: Change = () => undefined;

/** Hidden as the extension hides it on the live page. */
const cleanPage: Change = (body) => void hide(findClutter(readPage(body.ownerDocument, { url: 'https://bench.example/' }), { certainty: 'sure' }));

/** The state of affairs under which passages are looked for again. `sameText`: their text is unchanged, so the edges must be met exactly. */
const CONDITIONS: { name: string; change: Change; sameText: boolean; passages: 'any' | 'one block' | 'repeated' }[] = [
  { name: 'unchanged page', change: nothing, sameText: true, passages: 'any' },
  { name: 'page cleaned', change: cleanPage, sameText: true, passages: 'any' },
  { name: 'boxes inserted', change: insertBoxes, sameText: true, passages: 'any' },
  { name: 'blocks reordered', change: reorder, sameText: true, passages: 'one block' },
  { name: 'rendered anew', change: rerender, sameText: true, passages: 'any' },
  { name: 'repeated passages', change: nothing, sameText: true, passages: 'repeated' },
  { name: 'repeated, boxes inserted', change: insertBoxes, sameText: true, passages: 'repeated' },
  { name: '1 % of words edited', change: editWords(0.01), sameText: false, passages: 'any' },
  { name: '5 % of words edited', change: editWords(0.05), sameText: false, passages: 'any' },
  { name: '10 % of words edited', change: editWords(0.1), sameText: false, passages: 'any' },
];

const parse = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

/** Runs every condition and method over one saved page. `conditions` and `methods` name those wanted; all when empty. */
export async function runPage(
  html: string,
  { url, seed, count, conditions = [], methods = [] }: { url: string; seed: number; count: number; conditions?: string[]; methods?: string[] },
): Promise<Row[]> {
  const random = randomFrom(seed);
  const original = parse(html);
  const nodes = textNodes(original);
  const any = choosePassages(original, count, random);
  const sets = { any, 'one block': any.filter(({ blocks }) => blocks === 1), repeated: chooseRepeated(original, Math.ceil(count / 3), random) };
  const rows: Row[] = [];
  const wantedMethods = Object.entries(METHODS).filter(([name]) => methods.length === 0 || methods.includes(name));
  const described = new Map<string, { [K in keyof typeof sets]: unknown[] }>();
  for (const [method, { describe }] of wantedMethods) {
    const describeAll = (passages: Passage[]): Promise<unknown[]> => describe(original, passages.flatMap((passage) => toRange(locate(passage, nodes))));
    described.set(method, { any: await describeAll(sets.any), 'one block': await describeAll(sets['one block']), repeated: await describeAll(sets.repeated) });
  }
  const measure = async (condition: string, body: Element, truths: (Place | null)[], kind: keyof typeof sets, sameText: boolean): Promise<void> => {
    const { place, text } = rulerOf(body);
    for (const [method, { find }] of wantedMethods) {
      const spent: number[] = [];
      const answers = await find(body, described.get(method)?.[kind] ?? [], (ms) => spent.push(ms));
      answers.forEach((answer, at) => {
        const truth = truths[at];
        if (!truth) return;
        const got = answer && { start: place(answer.range.startContainer, answer.range.startOffset), end: place(answer.range.endContainer, answer.range.endOffset) };
        const shared = got ? overlap(got, truth) : 0;
        const right = shared === 1 || (shared >= MOST && !sameText);
        const outcome = !answer ? 'given-up' : answer.doubtful ? (right ? 'asked-right' : 'asked-wrong') : right ? 'right' : shared >= HALF ? 'partly' : 'wrong';
        rows.push({ condition, method, outcome, ms: spent[at] ?? 0, text: sets[kind][at]?.text ?? '', got: got ? text.slice(got.start, got.end) : '' });
      });
    }
  };
  for (const { name, change, sameText, passages: kind } of CONDITIONS) {
    if (conditions.length > 0 && !conditions.includes(name)) continue;
    const body = parse(html);
    const again = textNodes(body);
    const truths = sets[kind].map((passage) => locate(passage, again));
    // Cleaning may split text nodes but changes no text: the ruler laid before still holds.
    const before = change === cleanPage ? rulerOf(body) : null;
    const still = before && truths.map((truth) => truth && placeOf(truth, before));
    change(body, truths.filter((truth) => truth !== null), randomFrom(seed + 1));
    const ruler = rulerOf(body);
    // Reordering may tear a block's own text apart; then there is nothing to be found.
    const isWhole = (truth: Truth, at: number): boolean => kind !== 'one block' || textBetween(truth, body) === sets[kind][at]?.text;
    const places = still ?? truths.map((truth, at) => (truth && isWhole(truth, at) ? placeOf(truth, ruler) : null));
    await measure(name, body, places, kind, sameText);
  }
  if (conditions.length === 0 || conditions.includes('in the reader')) {
    const body = readerOf(html, url);
    if (body) await measure('in the reader', body, sets.any.map((passage) => placeInReader(passage, body)), 'any', true);
  }
  return rows;
}

type Place = { start: number; end: number };

function placeOf({ start, end }: Truth, ruler: ReturnType<typeof rulerOf>): Place | null {
  const place = { start: ruler.place(start.node, start.offset), end: ruler.place(end.node, end.offset) };
  return place.end > place.start ? place : null;
}

function toRange(truth: Truth | null): Range[] {
  if (!truth) return [];
  const range = truth.start.node.ownerDocument.createRange();
  range.setStart(truth.start.node, truth.start.offset);
  range.setEnd(truth.end.node, truth.end.offset);
  return [range];
}

function overlap(a: Place, b: Place): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The article as the reader shows it, in a document of its own. */
function readerOf(html: string, url: string): Element | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = toArticle(readPage(page, { url }), []);
  if (!article) return null;
  const shown = document.implementation.createHTMLDocument('');
  const title = shown.createElement('h1');
  title.textContent = article.title;
  shown.body.append(title, sanitize(article.content, shown));
  return shown.body;
}

/** Where the passage stands in the reader: only said where its text stands there once. */
function placeInReader({ text }: Passage, body: Element): Place | null {
  const wanted = bare(text);
  const all = rulerOf(body).text;
  const start = all.indexOf(wanted);
  return start < 0 || all.indexOf(wanted, start + 1) >= 0 ? null : { start, end: start + wanted.length };
}
