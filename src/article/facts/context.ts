import { addressOf } from '../address.ts';
import type { Block } from '../block.ts';
import { type Box, isProse } from '../box.ts';
import { nameOf } from '../name.ts';
import type { Page } from '../page.ts';
import { pictureAddress, pictureName } from '../picture.ts';
import { rememberedOf } from '../remembered.ts';
import { articleRoot } from '../root.ts';
import { overlap, tellingWords } from '../words.ts';
import { firstClassOf } from './families.ts';
import { ownAddress } from './link.ts';
import type { MediaContext } from './media.ts';
import { sayingOf } from './saying.ts';
import { signatureOf, trails } from './trail.ts';

/** What many facts need and is worked out once for a page. */
export type Context = ReturnType<typeof contextOf>;

/** Works out what the facts of a page's blocks have in common. Reads only; linear in the number of blocks. */
export function contextOf(page: Page) {
  const { document, url, blocks, boxes } = page;
  const body = document.body;
  const { kept, title, lang } = page.vote();
  const prose = Uint8Array.from(blocks.map(isProse), Number);
  const proseChars = boxes.get(body)?.proseChars ?? 0;
  const root = articleRoot(boxes, body);
  const rootBox = boxes.get(root);
  const charsBefore = sums(blocks.map(({ text }) => text.length));
  const charsOfProseBefore = sums(blocks.map(({ text }, n) => (prose[n] ? text.length : 0)));
  const keptBefore = sums(kept);
  const trailOf = trails(root);
  const signatures = new Map<string, number>();
  const signed: string[] = [];
  const sayings = new Map<string, number[]>();
  const links = new Map<string, number>();
  const mediaNames = new Map<string, number[]>();
  const proseParents = new Set<Element>();
  const articleWords = new Set<string>();
  const wordLists: string[][] = [];
  blocks.forEach((block, index) => {
    const { kind, element, text, link } = block;
    const words = text.length < LONG ? tellingWords(text) : [];
    wordLists.push(words);
    const signature = `${kind} ${signatureOf(trailOf(element))}`;
    signed.push(signature);
    add(signatures, signature);
    if (kind === 'text') push(sayings, text.toLowerCase(), index);
    else push(mediaNames, pictureName(pictureAddress(element)), index);
    if (link) add(links, link.getAttribute('href') ?? '');
    if (prose[index] && (kept[index] || trailOf(element).inRoot)) {
      if (element.parentElement) proseParents.add(element.parentElement);
      for (const word of words.length > 0 ? words : tellingWords(text)) articleWords.add(word);
    }
  });
  const titleWords = new Set(tellingWords(title));
  const ownPicture = document.querySelector('meta[property="og:image"], meta[name="og:image"], meta[name="twitter:image"]')?.getAttribute('content') ?? '';
  const said = new Int8Array(blocks.length).fill(-1);
  return {
    url,
    lang: lang ?? '',
    path: addressOf(url)?.pathname ?? '',
    saying: (index: number): number => {
      const known = said[index] ?? 0;
      if (known >= 0) return known;
      return (said[index] = sayingOf(blocks[index]?.text ?? '', lang ?? ''));
    },
    blocks,
    boxes,
    kept,
    prose,
    proseChars,
    proseRead: proseChars ? sum(blocks.map(({ text }, n) => (prose[n] && kept[n] ? text.length : 0))) / proseChars : 0,
    root,
    rootShare: rootBox ? (rootBox.last - rootBox.first + 1) / blocks.length : 1,
    trailOf,
    besideOf: besides(boxes),
    boxFacts: new Map<Box, readonly number[]>(),
    holdersOf: holders(boxes),
    /** How many blocks of its sort have the signature of a block. */
    repeats: (index: number): number => signatures.get(signed[index] ?? '') ?? 0,
    sayings,
    links,
    proseParents,
    titleWords,
    titleIndex: titleOf(blocks, titleWords),
    lastHeading: lastOf(blocks.map(({ element }) => Number(/^H[1-6]$/.test(nameOf(element))))),
    lastProse: lastOf(prose),
    nextProse: nextOf(prose),
    lastKept: lastOf(kept),
    nextKept: nextOf(kept),
    keptBefore,
    charsBefore,
    charsOfProseBefore,
    words: (index: number): string[] => wordLists[index] ?? [],
    allWords: ({ index, text }: Block): string[] => (text.length < LONG ? (wordLists[index] ?? []) : tellingWords(text)),
    told: (index: number): number => overlap(wordLists[index] ?? [], articleWords),
    media: { own: ownAddress(addressOf(url)), resolve: page.resolve, articleWords, titleWords, addresses: new Map(), ownPicture: ownPicture && pictureName(ownPicture), mediaNames } satisfies MediaContext,
  };
}

type Beside = { count: number; place: number; alike: number; prose: number };

/** For an element: how many stand beside it, its place among them, what share has its shape, what share of the others holds prose. */
function besides(boxes: Page['boxes']): (element: Element) => Beside {
  const known = new Map<Element, Beside>();
  return (element) => {
    const old = known.get(element);
    if (old) return old;
    const children: Element[] = [];
    for (let child = element.parentElement?.firstElementChild ?? null; child; child = child.nextElementSibling) children.push(child);
    const counts = new Map<string, number>();
    const shapes = children.map((child) => `${nameOf(child)}.${firstClassOf(child)}`);
    for (const shape of shapes) add(counts, shape);
    const holdsProse = children.map((child) => (boxes.get(child)?.proseRuns ? 1 : 0));
    const withProse = sum(holdsProse);
    const others = Math.max(1, children.length - 1);
    children.forEach((child, place) => {
      known.set(child, { count: children.length, place, alike: (counts.get(shapes[place] ?? '') ?? 1) / children.length, prose: (withProse - (holdsProse[place] ?? 0)) / others });
    });
    return known.get(element) ?? { count: 1, place: 0, alike: 1, prose: 0 };
  };
}

const HOLDERS = 5; // boxes upward that are told apart

/** For an element that holds a block: itself and upward each nearest element with more blocks in it. */
const holders = (boxes: Page['boxes']): ((element: Element) => Box[]) =>
  rememberedOf((element) => {
    const found: Box[] = [];
    for (let box = boxes.get(element) ?? null; box && found.length < HOLDERS; box = box.parent) if (found.length === 0 || sizeOf(box) > sizeOf(found.at(-1))) found.push(box);
    return found;
  });

const sizeOf = (box?: Box): number => (box ? box.last - box.first + 1 : 1);

const LONG = 400; // characters; what is longer is told by more than the words it shares

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function sums(numbers: ArrayLike<number>): (index: number) => number {
  const before = new Float64Array(numbers.length + 1);
  for (let n = 0; n < numbers.length; n++) before[n + 1] = (before[n] ?? 0) + (numbers[n] ?? 0);
  return (index) => before[Math.max(0, Math.min(index, numbers.length))] ?? 0;
}

/** For every place the nearest earlier place that holds, -1 if none. */
function lastOf(flags: ArrayLike<number>): Int32Array {
  const last = new Int32Array(flags.length);
  let found = -1;
  for (let n = 0; n < flags.length; n++) {
    last[n] = found;
    if (flags[n]) found = n;
  }
  return last;
}

function nextOf(flags: ArrayLike<number>): Int32Array {
  const next = new Int32Array(flags.length);
  let found = -1;
  for (let n = flags.length - 1; n >= 0; n--) {
    next[n] = found;
    if (flags[n]) found = n;
  }
  return next;
}

function titleOf(blocks: Block[], titleWords: ReadonlySet<string>): number {
  let best = -1;
  let most = 0;
  for (const { index, element, text } of blocks) {
    const level = /^H[1-3]$/.test(nameOf(element)) ? 4 - Number(nameOf(element)[1]) : 0;
    if (!level) continue;
    const score = overlap(tellingWords(text), titleWords) + level / 10;
    if (score > most) [best, most] = [index, score];
  }
  return Math.max(0, best);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function push(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
