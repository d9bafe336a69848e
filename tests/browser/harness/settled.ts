import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

const QUIET = 400; // milliseconds in which nothing more is hidden or shown; cleaning works in slices far shorter than that
const LOOK = 50; // milliseconds between two looks

/** What is hidden, as one line that changes with it. Asked from outside: pages whose policy forbids scripts run no timers or observers of ours. */
const hidden = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('[data-quietpage]')].map((element) => `${element.nodeName}:${element.getAttribute('data-quietpage')}`).join(' '));

/** Resolves once what is hidden has stood still. */
export async function settled(page: Page): Promise<void> {
  let known = await hidden(page);
  for (let since = Date.now(); Date.now() - since < QUIET; await wait(LOOK)) {
    const now = await hidden(page);
    if (now !== known) since = Date.now();
    known = now;
  }
}

/** Waits until something on the page is hidden, and then until that stands still. */
export async function cleaned(page: Page): Promise<void> {
  await expect.poll(() => hidden(page)).not.toBe('');
  await settled(page);
}

/** Waits until nothing on the page is hidden any more. */
export async function uncleaned(page: Page): Promise<void> {
  await expect.poll(() => hidden(page)).toBe('');
}
