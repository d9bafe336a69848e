import browser from 'webextension-polyfill';
import { element } from '../element.ts';
import { section } from '../section.ts';
import { settings, site } from '../storage/kept.ts';
import { PAGE, SITE } from '../storage/prefix.ts';
import { read, readEach, watchStorage } from '../storage/read.ts';
import { word } from '../words.ts';
import { cleaning } from './cleaning.ts';
import { kept, sumKept } from './kept.ts';
import { reading } from './reading.ts';
import { shortcuts } from './shortcuts.ts';
import { sites } from './sites.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = word('direction');
document.title = word('options_title');

const parts = {
  failure: section('failure'),
  cleaning: section('cleaning'),
  reading: section('reading'),
  sites: section('sites'),
  shortcuts: section('shortcuts'),
  kept: section('kept'),
};
parts.failure.root.setAttribute('role', 'alert');
document
  .getElementById('options')
  ?.append(element('h1', {}, word('options_title')), element('p', { class: 'soft' }, word('options_promise')), ...Object.values(parts).map(({ root }) => root));

async function show(): Promise<void> {
  const [all, commands, perSite, sum, mayDownload] = await Promise.all([read(settings), browser.commands.getAll(), readEach(SITE, site), sumKept(), browser.permissions.contains({ permissions: ['downloads'] })]);
  parts.cleaning.show(all, () => cleaning(all, act));
  parts.reading.show(all, () => reading(all, act));
  parts.sites.show([...perSite], () => sites(perSite, act));
  parts.shortcuts.show(commands, () => shortcuts(commands));
  parts.kept.show([sum, all.backups, mayDownload], () => kept(sum, all.backups && mayDownload, act));
}

async function attempt(job: () => Promise<unknown>): Promise<void> {
  try {
    await job();
    parts.failure.show(null, () => []);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parts.failure.show(reason, () => [element('p', { class: 'notice failed' }, word('failed', reason))]);
  }
  await show();
}

const act = (job: () => Promise<unknown>): void => void attempt(job);

const REST = 500; // ms; highlights may be written many a second, and all of them are counted
let rest: ReturnType<typeof setTimeout> | undefined;
watchStorage((keys) => {
  clearTimeout(rest);
  rest = setTimeout(() => void show(), keys.every((key) => key.startsWith(PAGE)) ? REST : 0);
});
act(async () => undefined);
