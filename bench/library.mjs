import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { TargetType } from 'puppeteer-core';

// node bench/library.mjs [--highlights 100000] [--extension dist/chrome]
// The library with very many highlights: work of the main thread until the first passages are on the screen, until all are
// there, and for each search. Milliseconds.

const { values } = parseArgs({ args: process.argv.slice(2), options: { highlights: { type: 'string', default: '100000' }, extension: { type: 'string', default: 'dist/chrome' } } });
const HIGHLIGHTS = Number(values.highlights);
const EACH = 12; // highlights a page

/** @typedef {{ chrome: { storage: { local: { set(items: object): Promise<void> } } } }} World */

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const browser = await openChromium({ executablePath, extension: values.extension, protocolTimeout: 600_000 });
try {
  const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith('chrome-extension://'));
  const root = `chrome-extension://${new URL(target.url()).host}/src/extension`;
  const filler = await browser.newPage();
  await filler.goto(`${root}/options/options.html`);
  await filler.evaluate(
    async (count, each) => {
      const { chrome } = /** @type {World} */ (/** @type {unknown} */ (globalThis));
      const words = 'rain fell on the harbour for nine days and tenth old crane stopped turning nobody had oiled it since spring said keeper who asked council benches'.split(' ');
      let state = 1;
      const random = (/** @type {number} */ below) => (state = (state * 16807) % 2147483647) % below;
      const text = (/** @type {number} */ length) => Array.from({ length }, () => words[random(words.length)] + (random(9) === 0 ? String(random(5000)) : '')).join(' ');
      /** @type {string[]} */
      const pages = [];
      for (let n = 0; n * each < count; n += 200) {
        const records = Array.from({ length: Math.min(200, Math.ceil(count / each) - n) }, (_, at) => {
          const url = `https://site${(n + at) % 300}.example/2024/story-${n + at}`;
          pages.unshift(url);
          const highlights = Array.from({ length: Math.min(each, count - (n + at) * each) }, (_, m) => ({
            id: `h${n + at}-${m}`, selectors: { quote: { type: 'TextQuoteSelector', exact: text(28), prefix: text(10), suffix: text(10) }, position: { type: 'TextPositionSelector', start: m * 400, end: m * 400 + 160 }, hint: { heading: text(5), nth: 0, of: 1, around: [-768, -512, -256, -128, 128, 256, 512, 768].map((at) => `${at} ${text(6).slice(0, 24)}`).join('\n') } },
            created: 1.6e12 + (n + at) * 1e6 + m, updated: 1.6e12, color: 'yellow', note: m === 0 ? text(12) : '', tags: m % 3 === 0 ? [`tag${random(200)}`] : [],
          }));
          return [`page:${url}`, { version: 1, url, title: `Story ${n + at}: ${text(5)}`, highlights }];
        });
        await chrome.storage.local.set(Object.fromEntries(records));
      }
      // As the background keeps them: the pages marked last.
      await chrome.storage.local.set({ recent: { version: 1, pages: pages.slice(0, 40) } });
    },
    HIGHLIGHTS,
    EACH,
  );
  await filler.close();

  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const work = async () => 1000 * ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  const start = await work();
  await page.goto(`${root}/library/library.html`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.passage', { timeout: 120_000 });
  console.log(`${HIGHLIGHTS} highlights`);
  console.log(`work until the first passages are there: ${((await work()) - start).toFixed(0)} ms`);
  await page.waitForFunction((total) => (document.querySelector('#sum')?.textContent ?? '').includes(total), { polling: 200, timeout: 300_000 }, HIGHLIGHTS.toLocaleString('en'));
  console.log(`work until all are there: ${((await work()) - start).toFixed(0)} ms`);
  await new Promise((resolve) => setTimeout(resolve, 5000));
  for (const query of ['c', 'cr', 'crane', 'crane4711', 'zzzz', 'nobody oiled', '#tag17', 'story 4711']) {
    const told = await page.evaluate((typed) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('#search'));
      const times = Array.from({ length: 5 }, () => {
        field.value = typed;
        const begun = performance.now();
        field.dispatchEvent(new Event('input'));
        return performance.now() - begun;
      });
      return { ms: times.sort((a, b) => a - b)[2] ?? 0, sum: document.querySelector('#sum')?.textContent ?? '' };
    }, query);
    console.log(`search for '${query}': ${told.ms.toFixed(1)} ms (${told.sum})`);
  }
  const frames = await page.evaluate(async () => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#search'));
    field.value = '';
    field.dispatchEvent(new Event('input'));
    const list = /** @type {HTMLElement} */ (document.querySelector('.list'));
    const times = [];
    for (let n = 0; n < 120; n++) {
      list.scrollTop += 1500;
      const begun = performance.now();
      list.dispatchEvent(new Event('scroll'));
      times.push(performance.now() - begun);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return times.sort((a, b) => a - b);
  });
  console.log(`drawing while scrolling: median ${frames[60]?.toFixed(1)} ms, longest ${frames.at(-1)?.toFixed(1)} ms`);
} finally {
  await browser.close();
}
