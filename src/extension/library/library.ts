import browser from 'webextension-polyfill';
import { copyText } from '../../highlights/copy-text.ts';
import type { Change } from '../../highlights/edits.ts';
import type { ExportFormat } from '../../highlights/exporters/exporters.ts';
import { colorNames } from '../color-names.ts';
import { element } from '../element.ts';
import { askBackground } from '../messages.ts';
import { section } from '../section.ts';
import type { MarkedEdit } from '../storage/edit.ts';
import { settings } from '../storage/kept.ts';
import { read } from '../storage/read.ts';
import { count, word } from '../words.ts';
import { detail } from './detail.ts';
import { startDeleting } from './deleting.ts';
import { countUp, everything, type Filter, narrowed } from './filter.ts';
import { colorFields } from './names.ts';
import { notices } from './notices.ts';
import { openAt } from './open-at.ts';
import { orderField } from './order-field.ts';
import { printEntries } from './print.ts';
import { isSame, rowsOf, sumOf } from './rows.ts';
import { type Search, searchOver } from './search.ts';
import { type Entry, entriesOf, openShelf, type Order } from './shelf.ts';
import { side } from './side.ts';
import { takeIn } from './take-in.ts';
import { copy, save } from './take-out.ts';
import { startToast } from './toast.ts';
import { toolbar } from './toolbar.ts';
import { virtualList } from './virtual-list.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = word('direction');
document.title = word('library_title');

const SLICE = 12; // ms of preparing the search between two frames

let entries: Entry[] = [];
let shown: Entry[] = [];
let counts = countUp([]);
let shelved = 0; // how often what is on the shelf has changed
let search: Search = searchOver([]);
let filter: Filter = everything;
let order: Order = 'page';
let chosen: Entry | null = null;
let isSought = false; // whether what is chosen is yet to be brought into view
let isWhole = false; // whether everything has been read
let own = (await read(settings)).colorNames;
let names = colorNames(own, word);

const toast = startToast();
const list = virtualList<Entry>(word('library_title'), {
  chosen(entry) {
    chosen = entry;
    showDetail();
  },
  removed: (entry) => attempt(remove(entry)),
  resized: () => layOut(),
});
const narrowing = section('narrowing');
const details = section('detail');
details.root.addEventListener('focusout', () => setTimeout(showDetail));
const sum = element('p', { id: 'sum', class: 'soft', role: 'status', tabindex: -1 });
const ordering = orderField((chosen) => {
  order = chosen;
  renew();
});
const tools = toolbar({
  search: (query) => narrow({ query }),
  save: (format: ExportFormat) => save(outgoing(format), format),
  copy: (format: ExportFormat) => attempt(copy(outgoing(format), format).then(tellCopied)),
  takeIn: (file) => attempt(takeIn(file, shelf.pages, (done, all) => toast.say(word('library_importing', count(done), count(all)))).then((told) => told && toast.say(told))),
  print: () => printEntries(shown),
});
const main = element('main', {}, narrowing.root, element('div', { class: 'middle' }, element('div', { class: 'over' }, sum, ordering), list.root), details.root);
document.body.append(element('header', {}, element('h1', {}, word('library_title')), ...tools), main, toast.root);

function narrow(to: Partial<Filter>): void {
  filter = { ...filter, ...to };
  showList();
}

/** What is taken out: a backup is of everything, the others of what is listed. */
const outgoing = (format: ExportFormat): Entry[] => (format === 'backup' ? entries : shown);

/** Shows what the filter lets through; what the list holds changes, what is chosen stays. */
function showList(): void {
  const found = filter.query.trim() ? entriesAt(search.find(filter.query)) : entries;
  const isNarrow = JSON.stringify({ ...filter, query: '' }) !== JSON.stringify(everything);
  shown = isNarrow ? narrowed(found, filter) : found;
  layOut();
  main.classList.toggle('empty', isWhole && entries.length === 0);
  for (const way of document.querySelectorAll<HTMLButtonElement>('#save, #copy, #print')) way.disabled = !isWhole || shown.length === 0;
  sum.textContent = !isWhole ? '' : entries.length === 0 ? word('library_empty') : shown.length === 0 ? word('library_none') : sumOf(shown, entries.length);
  narrowing.show([shelved, filter.page, filter.colors, filter.tag, filter.site, filter.from, filter.to, filter.lostOnly, names], () => side(counts, filter, shelf.pages.get(filter.page)?.title ?? '', names, colorFields(own, names, attempt), narrow));
}

const EDGES = 45; // CSS pixels of the list beside its text

function layOut(): void {
  list.show(rowsOf(shown, list.root.clientWidth - EDGES));
  if (list.choose(chosen, isSought)) isSought = false;
}

function entriesAt(places: number[]): Entry[] {
  const found: Entry[] = [];
  for (const at of places) {
    const entry = entries[at];
    if (entry) found.push(entry);
  }
  return found;
}

/** Back to the list, with nothing chosen. */
function leave(): void {
  chosen = null;
  list.choose(null);
  showDetail();
  list.root.focus({ preventScroll: true });
}

function showDetail(): void {
  // what is being typed is not taken away by news of what was typed before
  if (details.root.querySelector('textarea:focus, input:focus')) return;
  const entry = chosen && entries.find((entry) => isSame(entry, chosen));
  details.show([entry?.highlight, entry?.page.title, names], () => (entry ? detail(entry, names, { change, remove: (it) => attempt(remove(it)), only: ({ key }) => narrow({ page: key }), close: leave, open: (it) => attempt(openAt(it)), copy: (text) => attempt(copyText(document, text).then(tellCopied)) }) : []));
}

/** Takes up what is on the shelf now. The search is prepared between frames; until it is, it knows the first entries only. */
function renew(): void {
  entries = entriesOf(shelf.pages, order);
  search = searchOver(entries);
  counts = countUp(entries);
  shelved++;
  const mine = search;
  const prepare = (): void => {
    if (mine !== search) return;
    if (!mine.prepare(SLICE)) setTimeout(prepare);
    else if (filter.query) showList();
  };
  setTimeout(prepare);
  showList();
  showDetail();
}

function attempt(job: Promise<unknown>): void {
  job.catch((error: unknown) => toast.say(word('failed', error instanceof Error ? error.message : String(error))));
}

const tellCopied = (isDone: boolean): void => toast.say(word(isDone ? 'library_copied' : 'read_copy_failed'));

let written: Promise<unknown> = Promise.resolve(); // when all that was asked for is on disk

const write = async (key: string, edit: MarkedEdit): Promise<void> => {
  const job = askBackground('changeMarked', key, edit);
  written = Promise.allSettled([written, job]);
  return job;
};

const deleting = startDeleting(write, () => written);

function change({ key, highlight }: Entry, change: Change): void {
  attempt(write(key, { do: 'change', id: highlight.id, change, at: Date.now() }));
}

/** Deletes a passage; the next one is chosen, and the keyboard goes on in the list. */
async function remove(entry: Entry): Promise<void> {
  const at = shown.findIndex((one) => isSame(one, entry));
  pick(shown[at + 1] ?? shown[at - 1] ?? null);
  await deleting.remove(entry);
  toast.say(word('library_deleted'), { label: word('library_undo'), act: () => attempt(bringBack()) });
}

async function bringBack(): Promise<void> {
  const entry = await deleting.bringBack();
  if (!entry) return;
  toast.clear();
  pick(entry);
}

async function removeAgain(): Promise<void> {
  const entry = await deleting.removeAgain();
  if (entry) toast.say(word('library_deleted'), { label: word('library_undo'), act: () => attempt(bringBack()) });
}

/** Chooses an entry that is in the list or is coming into it. */
function pick(entry: Entry | null): void {
  chosen = entry;
  isSought = entry !== null;
  (entry ? list.root : sum).focus({ preventScroll: true });
  layOut();
  showDetail();
}

document.addEventListener('keydown', (event) => {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (!isUndo || (event.target as Element).matches('input, textarea, select')) return;
  event.preventDefault();
  attempt(event.shiftKey ? removeAgain() : bringBack());
});

async function rename(): Promise<void> {
  own = (await read(settings)).colorNames;
  names = colorNames(own, word);
  showList();
  showDetail();
}

let pending: ReturnType<typeof setTimeout> | undefined;
document.body.prepend(...(await notices()));

const shelf = openShelf(() => {
  clearTimeout(pending);
  pending = setTimeout(renew, 50); // many pages may be written at once
});
await shelf.load(renew);
isWhole = true;
renew();
browser.storage.onChanged.addListener((changes) => {
  if (!(settings.key in changes)) return;
  attempt(rename());
});
