import browser from 'webextension-polyfill';
import colours from '../page/colours.ts?script&iife';
import engine from '../page/engine.ts?script&iife';
import dyslexic from '../page/font-dyslexic.ts?script&iife';
import hyperlegible from '../page/font-hyperlegible.ts?script&iife';
import sans from '../page/font-sans.ts?script&iife';
import serif from '../page/font-serif.ts?script&iife';
import marking from '../page/marking.ts?script&iife';
import reading from '../page/reading.ts?script&iife';
import visiting from '../page/visiting.ts?script&iife';

const files = { colours, engine, marking, reading, visiting, 'font-dyslexic': dyslexic, 'font-hyperlegible': hyperlegible, 'font-sans': sans, 'font-serif': serif };

/** Whether a name is that of a script that can be brought: a page's process is not to be trusted. */
export const isScript = (name: string): name is keyof typeof files => Object.hasOwn(files, name);

/** Runs a script in a tab's page; resolves when it has run, rejects where the browser lets no extension in. */
export async function bring(script: keyof typeof files, tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [files[script]] });
}

/** Runs the script that is on every page in one that was open before it could be there. */
export async function bringPage(tabId: number): Promise<void> {
  const page = browser.runtime.getManifest().content_scripts?.[0]?.js;
  if (page) await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: page });
}

/** The same for all tabs there are; tabs that let nobody in are left alone. */
export async function bringPageEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [bringPage(id)])));
}
