import type { PageHighlights } from '../../highlights/highlight.ts';
import { type Plan, plan } from '../../highlights/importers/plan.ts';
import { LARGEST_FILE, type Problem, readHighlights } from '../../highlights/importers/read-file.ts';
import { element } from '../element.ts';
import { askBackground } from '../messages.ts';
import { type Arrivals, arrivalsOf } from './arrivals.ts';
import { count, word, type Word } from '../words.ts';

const PROBLEMS: Record<Problem, Word> = {
  'empty': 'import_empty', 'too-large': 'import_too_large', 'broken': 'import_broken', 'newer': 'import_newer', 'unknown': 'import_unknown', 'nothing': 'import_nothing',
};

const TOGETHER = 1_000; // highlights handed to the background at once; what others want to write comes in between
const LONGEST_NAME = 200; // characters of an address that stands for a title

/** Reads a file, says what taking it in would do, and does so when it is confirmed; `progress` is told how many highlights of how many are written. Gives one sentence that tells what was done, or what is wrong with the file; `null` when it was left. */
export async function takeIn(file: File, kept: Map<string, PageHighlights>, progress: (done: number, all: number) => void): Promise<string | null> {
  // Before it is taken into memory.
  if (file.size > LARGEST_FILE) return word(PROBLEMS['too-large']);
  const reading = readHighlights(new Uint8Array(await file.arrayBuffer()));
  if ('problem' in reading) return word(PROBLEMS[reading.problem]);
  const { taken, refused } = arrivalsOf(reading.pages, kept);
  const sum: Plan = { added: 0, merged: 0, same: 0 };
  for (const { key, page } of taken) {
    const one = plan(kept.get(key) ?? { ...page, highlights: [] }, page);
    sum.added += one.added;
    sum.merged += one.merged;
    sum.same += one.same;
  }
  if (!(await confirmed(file.name, sum, refused))) return null;
  await write(taken, progress);
  return word('library_imported', count(sum.added), count(sum.merged));
}

async function write(incoming: Arrivals['taken'], progress: (done: number, all: number) => void): Promise<void> {
  const all = incoming.reduce((sum, { page }) => sum + page.highlights.length, 0);
  for (let at = 0, done = 0; at < incoming.length; ) {
    progress(done, all);
    const together: Promise<void>[] = [];
    const end = done + TOGETHER;
    for (let next = incoming[at]; next && done < end; next = incoming[++at]) {
      together.push(askBackground('changeMarked', next.key, { do: 'merge', page: next.page }));
      done += next.page.highlights.length;
    }
    await Promise.all(together);
  }
}

function confirmed(name: string, { added, merged, same }: Plan, refused: Arrivals['refused']): Promise<boolean> {
  const dialog = element(
    'dialog',
    { id: 'dry-run', 'aria-labelledby': 'dry-run-title' },
    element('h2', { id: 'dry-run-title', dir: 'auto' }, name),
    element('p', {}, word('import_plan', count(added), count(merged), count(same))),
    refused.length > 0 && element('p', {}, word('import_refused', count(refused.reduce((all, { count }) => all + count, 0)))),
    refused.length > 0 && element('ul', { id: 'refused' }, ...refused.map(({ page: { title, url }, count: some }) => element('li', { dir: 'auto' }, `${title || url.slice(0, LONGEST_NAME)} (${count(some)})`))),
    element(
      'form',
      { method: 'dialog', class: 'row' },
      element('button', { value: 'no' }, word('import_leave')),
      element('button', { id: 'import-sure', value: 'yes', class: 'main', autofocus: true, disabled: added + merged === 0 }, word('import_do')),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
