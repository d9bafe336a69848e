import type { Highlight } from '../../highlights/highlight.ts';
import { plain } from './plain.ts';
import { type Entry, siteOf } from './shelf.ts';

/** Looks words up in passage, note, title, site and tags of many entries. */
export type Search = {
  /** Indices of the entries that hold every word somewhere, ascending. Looks only at what has been prepared. */
  find(query: string): number[];
  /** Prepares for a while (milliseconds); `false` when there is more to do. */
  prepare(budget: number): boolean;
};

/** What was worked out for a highlight holds until it is another: a change of one makes only that one's text anew. */
const known = new WeakMap<Highlight, string>();

/**
 * One long text is searched instead of an index of words: at 100,000 highlights an index takes seconds and a quarter of a
 * gigabyte, cannot find parts of words or text without spaces, and is slower on the first letters typed.
 */
export function searchOver(entries: Entry[], now = (): number => performance.now()): Search {
  const texts: string[] = [];
  const ends: number[] = [];
  let all = '';
  let isWhole = false;
  let length = 0;
  return {
    prepare(budget) {
      if (isWhole) return true;
      const end = now() + budget;
      while (texts.length < entries.length) {
        const entry = entries[texts.length];
        const text = entry ? textOf(entry) : '\n';
        texts.push(text);
        length += text.length;
        ends.push(length);
        if (texts.length % 64 === 0 && now() > end) return false;
      }
      all = texts.join('');
      isWhole = true;
      return true;
    },
    find(query) {
      const words = plain(query).split(/\s+/).filter((word) => word);
      const [rarest, ...others] = words.toSorted((a, b) => b.length - a.length);
      if (!rarest) return entries.map((_, at) => at);
      const text = isWhole ? all : texts.join('');
      const found: number[] = [];
      for (let at = 0, place = text.indexOf(rarest); place >= 0; place = text.indexOf(rarest, ends[at++] ?? text.length)) {
        while ((ends[at] ?? Infinity) <= place) at++;
        const own = texts[at] ?? '';
        if (others.every((word) => own.includes(word))) found.push(at);
      }
      return found;
    },
  };
}

function textOf({ page, highlight }: Entry): string {
  const { selectors, note, tags } = highlight;
  const text = known.get(highlight) ?? `${plain([selectors.quote.exact, note, page.title, siteOf(page), ...tags.map((tag) => `#${tag}`)].join('\n'))}\n`;
  known.set(highlight, text);
  return text;
}
