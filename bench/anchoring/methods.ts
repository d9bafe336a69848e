import * as apache from 'peer:apache';
import * as domAnchor from 'peer:dom-anchor';
import * as domAnchorPosition from 'peer:dom-anchor-position';
import * as hypothesis from 'peer:hypothesis';
import { anchor } from '../../src/highlights/anchor.ts';
import { describe } from '../../src/highlights/describe.ts';
import type { Selectors } from '../../src/highlights/highlight.ts';
import { indexText, type TextIndex } from '../../src/highlights/text-index.ts';

/** What became of one passage; `null` is given up, `doubtful` is shown to be confirmed. */
export type Answer = { range: Range; doubtful: boolean } | null;

/** One way of finding passages again. What `describe` returns for a passage is all that `find` is given. */
export type Method = {
  describe: (body: Element, ranges: Range[]) => Promise<unknown[]>;
  /** In order; `spent` is told the milliseconds of each. */
  find: (body: Element, described: unknown[], spent: (ms: number) => void) => Promise<Answer[]>;
};

const each = (
  describeOne: (body: Element, range: Range) => unknown,
  findOne: (body: Element, described: unknown) => Promise<Range | null> | Range | null,
): Method => ({
  async describe(body, ranges) {
    const described = [];
    for (const range of ranges) described.push(await attempt(() => describeOne(body, range)));
    return described;
  },
  async find(body, described, spent) {
    const answers: Answer[] = [];
    for (const one of described) {
      const start = performance.now();
      const range = one === null ? null : ((await attempt(() => findOne(body, one))) as Range | null);
      spent(performance.now() - start);
      answers.push(range && { range, doubtful: false });
    }
    return answers;
  },
});

/** Each library throws where it finds nothing. */
async function attempt(act: () => unknown): Promise<unknown> {
  try {
    return (await act()) ?? null;
  } catch {
    return null;
  }
}

type Quote = { quote: unknown; hint: number };

export const METHODS: Record<string, Method> = {
  Quietpage: {
    async describe(body, ranges) {
      const index = indexText(body);
      return ranges.map((range) => describe(index, range));
    },
    async find(body, described, spent) {
      let index: TextIndex | undefined;
      return described.map((selectors) => {
        const start = performance.now();
        index ??= indexText(body);
        const found = selectors ? anchor(index, selectors as Selectors) : null;
        spent(performance.now() - start);
        return found;
      });
    },
  },
  Hypothesis: each(hypothesis.describe, (body, described) => hypothesis.anchor(body, described as unknown[])),
  'dom-anchor-text-quote': each(
    (body, range): Quote => ({ quote: domAnchor.fromRange(body, range), hint: domAnchorPosition.fromRange(body, range).start }),
    (body, described) => {
      const { quote, hint } = described as Quote;
      return domAnchor.toRange(body, quote, { hint });
    },
  ),
  '@apache-annotator/dom': each((body, range) => apache.describeTextQuote(range, body), async (body, described) => {
    for await (const range of apache.createTextQuoteSelectorMatcher(described)(body)) return range;
    return null;
  }),
};
