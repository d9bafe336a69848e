import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { openChromium } from './open-chromium.mjs';
import { root } from './run.mjs';

/** @typedef {import('../src/extension/messages.ts').PageState} PageState */
/** @typedef {import('puppeteer-core').Page} Page */

const PATIENCE = 30_000; // milliseconds for a page to load
const QUIET = 1_000; // milliseconds in which nothing more is hidden
const out = `${root}/out`;

/** @param {Page} page @param {string} url */
async function open(page, url) {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError' && page.url() !== 'about:blank') return; // a straggler; what is there is there
    throw new Error(`Chromium could not open ${url} (${String(error).replace(/^Error: /, '').split('\n')[0]}).`, { cause: error });
  }
}

/** Resolves when nothing more is being hidden. @param {Page} page */
const settled = (page) =>
  page.evaluate(
    (quiet) =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document, { subtree: true, attributeFilter: ['data-quietpage'] });
      }),
    QUIET,
  );

/** @param {import('puppeteer-core').WebWorker} worker @param {string} quietpage @param {unknown[]} given @returns {Promise<PageState>} */
async function askPage(worker, quietpage, given = []) {
  const answer = await worker.evaluate(
    async (message) => {
      /** @type {import('webextension-polyfill').Browser} */
      const api = Reflect.get(globalThis, 'chrome');
      const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
      return api.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    },
    { quietpage, given },
  );
  const { value, failure } = /** @type {{ value?: PageState, failure?: string }} */ (answer ?? {});
  if (!value) throw new Error(failure ?? 'The extension did not answer.');
  return value;
}

/** @param {PageState} state */
function print({ title, url, article, ledger }) {
  console.log(`\n${title || url}\n${url}`);
  console.log(`Article: ${article ? 'yes' : 'no, so nothing is touched'}`);
  console.log(`Hidden: ${ledger.length}`);
  for (const { kind, reason, snippet } of ledger) console.log(`  ${kind.padEnd(8)} ${snippet || '(no text)'}\n           ${reason}`);
}

/**
 * Opens an address in a Chromium without a window, says what the extension made of it, and writes before.png, after.png and reader.png to out/.
 * @param {string} url
 * @param {string} executablePath
 */
export async function report(url, executablePath) {
  mkdirSync(out, { recursive: true });
  const plain = await openChromium({ executablePath, extension: null });
  try {
    const page = await plain.newPage();
    await open(page, url);
    await page.screenshot({ path: `${out}/before.png`, fullPage: true });
  } finally {
    await plain.close();
  }

  const browser = await openChromium({ executablePath, extension: `${root}/dist/chrome` });
  try {
    const page = await browser.newPage();
    await open(page, url);
    await settled(page);
    const target = await browser.waitForTarget((other) => other.url().endsWith('background.js') || other.url().includes('service-worker-loader'));
    const worker = await target.worker();
    if (!worker) throw new Error('The extension did not start.');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]); // no picture of a thing half faded in
    const state = await askPage(worker, 'pageState');
    await page.screenshot({ path: `${out}/after.png`, fullPage: true });
    print(state);
    const pictures = ['before.png', 'after.png'];
    if ((await askPage(worker, 'setReader', [true])).readerOpen) {
      await page.screenshot({ path: `${out}/reader.png` });
      pictures.push('reader.png');
    }
    console.log(`\nPictures: ${pictures.map((name) => relative(process.cwd(), `${out}/${name}`)).join(', ')}`);
  } finally {
    await browser.close();
  }
}
