import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session, Tools } from '../../../src/extension/page/in-page.ts';
import { keptBrowser } from './kept-browser.ts';

keptBrowser();
const { inPage } = await import('../../../src/extension/page/in-page.ts');
const { beginSession } = await import('../../../src/extension/page/session.ts');
const { noExceptions, settings } = await import('../../../src/extension/storage/kept.ts');

const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody expected. ';
const here = { settings: settings.fallback, site: noExceptions, marked: { url: '', title: '', highlights: [] } };

let answers: (() => void)[] = []; // to what was asked of the background, in order
const opened: { isPart: boolean; close: () => void }[] = [];
let session: Session;

/** Answers everything that was asked, and lets what waits for it go on. */
async function answer(): Promise<void> {
  for (const give of answers.splice(0)) give();
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  opened.length = 0;
  answers = [];
  document.body.replaceChildren(...new DOMParser().parseFromString(`<article><h1>The last ferry</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(9)}</article>`, 'text/html').body.childNodes);
  const askBackground = async (name: string): Promise<unknown> => {
    await new Promise<void>((resolve) => void answers.push(resolve));
    return name === 'place' ? { passage: null, takenIn: [] } : undefined;
  };
  Object.assign(inPage(), {
    tools: { askBackground, word: (name: string) => name, uiLang: () => 'en' } as unknown as Tools,
    startMarks: () => ({ show: vi.fn(), end: vi.fn(), alsoIn: () => vi.fn() }),
    openReader: ({ isPart = false, onClose }: { isPart?: boolean; onClose: (passage: number | null) => void }) => {
      const reader = {
        isPart,
        close() {
          if (opened.includes(reader)) opened.splice(opened.indexOf(reader), 1);
          onClose(null);
        },
      };
      opened.push(reader);
      return { ...reader, shadow: document.createElement('div').attachShadow({ mode: 'closed' }), whole: Promise.resolve(), apply: vi.fn() };
    },
  });
  session = beginSession({ pageKey: 'key', host: 'harbour.test', here, changed: vi.fn() });
  document.getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body);
});

afterEach(() => session.end());

test('a selection read twice in a row opens one reader, and that is the one that is closed', async () => {
  const both = Promise.all([session.readSelection(), session.readSelection()]);
  await answer();
  await both;
  expect(opened).toHaveLength(1);
  await session.setReader(false);
  expect([opened.length, session.readerOpen()]).toEqual([0, false]);
});

test('a selection that is read while the reader is being opened takes its place', async () => {
  const both = Promise.all([session.setReader(true), session.readSelection()]);
  await answer();
  await both;
  expect(opened.map(({ isPart }) => isPart)).toEqual([true]);
});

test('the reader that is asked for while a selection is being opened is that one', async () => {
  const both = Promise.all([session.readSelection(), session.setReader(true), session.setReader(true)]);
  await answer();
  await both;
  expect(opened.map(({ isPart }) => isPart)).toEqual([true]);
});

test('a reader that is closed, or whose page is left, while it is being opened stays closed', async () => {
  for (const stop of [async () => session.setReader(false), async () => session.end()]) {
    const opening = session.setReader(true);
    await stop();
    await answer();
    await opening;
    expect([opened.length, session.readerOpen()]).toEqual([0, false]);
  }
});
