import browser from 'webextension-polyfill';
import { element } from '../element.ts';
import { settings, site } from '../storage/kept.ts';
import { readAll, watchStorage } from '../storage/read.ts';
import { word } from '../words.ts';
import { access, isLetIn } from './access.ts';
import { actions } from './actions.ts';
import { cleaning } from './cleaning.ts';
import { footer } from './footer.ts';
import { head, hindrance } from './head.ts';
import { ledger } from './ledger.ts';
import { marks } from './marks.ts';
import { section } from '../section.ts';
import type { Act } from '../act.ts';
import type { Shown } from './shown.ts';
import { frontTab, lookAt } from './tab.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = word('direction');

const parts = {
  head: section('head'),
  failure: section('failure'),
  access: section('access'),
  actions: section('actions'),
  cleaning: section('cleaning'),
  ledger: section('ledger'),
  marks: section('marks'),
  footer: section('footer'),
};
document.getElementById('popup')?.append(...Object.values(parts).map(({ root }) => root));
parts.failure.root.setAttribute('role', 'alert');

const PATIENCE = 300; // ms before it is told that the page has not answered; most answer within a few

let tabId: number = browser.tabs.TAB_ID_NONE;
let looks = 0;

const isPageShown = (): boolean => parts.actions.root.hasChildNodes();

async function show(): Promise<void> {
  const look = ++looks;
  const [front, commands] = await Promise.all([frontTab(), browser.commands.getAll()]);
  tabId = front.tabId;
  const patience = setTimeout(() => {
    if (!parts.head.root.hasChildNodes()) parts.head.show(front, () => hindrance({ ...front, obstacle: 'coming' }));
    parts.footer.show(commands, () => footer(commands));
  }, PATIENCE);
  const here = await lookAt(front);
  clearTimeout(patience);
  if (look !== looks) return;
  parts.footer.show(commands, () => footer(commands));
  if (!here.state) {
    parts.head.show(here, () => hindrance(here));
    for (const part of [parts.access, parts.actions, parts.cleaning, parts.ledger, parts.marks]) part.show(null, () => []);
    return;
  }
  const { state } = here;
  const [[all, its], letIn] = await Promise.all([readAll(settings, site(state.host)), isLetIn(state.url)]);
  if (look !== looks) return;
  const shown: Shown = { tabId, state, settings: all, site: its };
  parts.head.show([state, all, its], () => head(shown));
  parts.access.show(letIn, () => (letIn ? [] : access(act)));
  parts.actions.show([state.article, state.readerOpen, state.hasSelection], () => actions(shown, act));
  parts.cleaning.show([state.article, state.cleaning, all, its], () => cleaning(shown, act));
  parts.ledger.show([state.ledger, its], () => ledger(shown, act));
  parts.marks.show([state.marks, state.hasSelection], () => marks(shown, act));
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

const act: Act = (job) => void attempt(job);

// What happens while the popup is open: writers write to storage, and the page tells whoever is connected that it has changed.
watchStorage(() => void show());

let follows = 0;

/** Shows the page of the tab, and the next one when the tab goes on to it. */
async function follow(): Promise<void> {
  const mine = ++follows;
  await show();
  if (mine !== follows) return;
  const port = browser.tabs.connect(tabId, { frameId: 0 });
  port.onMessage.addListener(() => void show());
  port.onDisconnect.addListener(() => {
    if (mine !== follows || !isPageShown()) return;
    for (const part of Object.values(parts)) part.show(null, () => []);
    act(follow);
  });
}

browser.tabs.onUpdated.addListener((id, { status }) => {
  if (id === tabId && status && !isPageShown()) act(follow);
});

act(follow);
