import { expect, test as base } from 'vitest';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { openPlain, type PlainBrowser } from './open-plain.ts';
import { serve, type Site } from './serve.ts';

const withBrowser = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<TestBrowser> => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('plain', { scope: 'file' }, async ({}, { onCleanup }): Promise<PlainBrowser> => {
    const plain = await openPlain();
    onCleanup(() => plain.close());
    return plain;
  })
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }): Promise<Site> => {
    const site = await serve();
    onCleanup(() => site.close());
    return site;
  });

/**
 * A test with a real browser (`browser`: the built extension is loaded; tabs are closed and storage is emptied after each test),
 * the same without any extension (`plain`: what a page is like if nobody touches it) and a local server (`site`), each one for the whole file. Fails when the extension throws or logs an error anywhere meanwhile.
 */
export const test = withBrowser.extend('noErrors', { auto: true }, async ({ browser }, { onCleanup }) => {
  onCleanup(async () => {
    await browser.reset();
    expect(browser.errors.splice(0)).toEqual([]);
  });
});
