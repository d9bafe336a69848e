import type { Ground } from '../article/facts/grounds.ts';
import type { Page } from '../article/page.ts';
import { weigh } from '../article/weigh.ts';
import type { Verdict } from './verdict.ts';

const BECAUSE: Record<Ground, string> = {
  words: 'its words are unlike those of the article',
  link: 'it leads to another page',
  names: 'the page itself marks it as something apart',
  row: 'it stands in a row of similar boxes',
  place: 'it stands where text of an article seldom does',
  vote: 'Readability, another finder of articles, leaves it out too',
  picture: 'the picture is unlike those of the article',
  box: 'the box round it holds hardly a sentence',
  near: 'what stands beside it is no text of the article either',
};

const known = new WeakMap<Element, readonly Ground[]>(); // what is hidden is found again at each later look, on the grounds it was hidden on

/** Gives the verdicts of the classifier the grounds that weighed most, and names them in the reason. In small steps; changes nothing else. */
export function* explain(page: Page, verdicts: readonly Verdict[]): Generator<void, Verdict[]> {
  const found = verdicts.flatMap(({ rule, target }) => (rule === 'classifier' && !('node' in target) && !known.has(target) ? [target] : []));
  const boxes = found.map((element) => page.boxes.get(element)).map((box) => (box ? page.blocks.slice(box.first, box.last + 1) : []));
  for (const [n, grounds] of (yield* weigh(page, boxes)).entries()) if (found[n]) known.set(found[n], grounds);
  return verdicts.map((verdict) => {
    const { target, reason } = verdict;
    const grounds = 'node' in target ? [] : (known.get(target) ?? []);
    return verdict.rule === 'classifier' && grounds.length > 0 ? { ...verdict, grounds, reason: `${reason}: ${grounds.map((ground) => BECAUSE[ground]).join('; ')}` } : verdict;
  });
}
