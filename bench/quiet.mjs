import { parseArgs } from 'node:util';
import { TargetType } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { goToSaved, savedPages } from './saved-pages.mjs';

const HELP = `What the extension costs where there is no article: script on the page's main thread, from its first byte until it has come to rest, as the browser counts it.
  node bench/quiet.mjs --corpus DIR [--pages 40] [--extension dist/chrome]
DIR as for reader-corpus; of the pages there that are no article, evenly spread ones are opened, with no script of their own. Build first.
`;

const { values } = parseArgs({ options: { corpus: { type: 'string' }, pages: { type: 'string', default: '40' }, extension: { type: 'string', default: 'dist/chrome' } } });

const REST = 1500; // ms; the gate has looked again at what came late

if (values.corpus) await run(values.corpus);
else {
  console.error(HELP);
  process.exitCode = 1;
}

/** @param {string} corpus */
async function run(corpus) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  const browser = await openChromium({ executablePath, extension: values.extension });
  const plain = await openChromium({ executablePath, extension: null });
  /** @type {number[]} */
  const costs = [];
  let articles = 0;
  try {
    const worker = await (await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER)).worker();
    if (!worker) throw new Error('The background did not start.');
    for (const saved of savedPages(corpus, Number(values.pages), ({ type }) => type !== 'article')) {
      const without = await scriptOf(plain, saved);
      await without.page.close();
      const { page, ms } = await scriptOf(browser, saved);
      const isArticle = await worker.evaluate(async () => {
        const { tabs } = /** @type {{ tabs: import('webextension-polyfill').Tabs.Static }} */ (Reflect.get(globalThis, 'chrome'));
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        /** @type {{ value?: { article: boolean } }} */
        const answer = await tabs.sendMessage(tab?.id ?? -1, { quietpage: 'pageState', given: [] });
        return answer.value?.article ?? false;
      });
      if (isArticle) articles++;
      else costs.push(ms - without.ms);
      await page.close();
    }
  } finally {
    await browser.close();
    await plain.close();
  }
  costs.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => costs[Math.floor(share * (costs.length - 1))]?.toFixed(1);
  console.log(`${costs.length} pages taken for no article (${articles} more were taken for one): script ${at(0.5)} ms at the median, ${at(0)} at least, ${at(0.9)} at the ninth tenth`);
}

/**
 * Opens a saved page, and counts its milliseconds of script until it has come to rest; what drives the browser is in it, with the extension and without.
 * @param {import('puppeteer-core').Browser} browser @param {Parameters<typeof goToSaved>[1]} saved
 */
async function scriptOf(browser, saved) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await goToSaved(page, saved);
  await new Promise((resolve) => setTimeout(resolve, REST));
  const { metrics } = await session.send('Performance.getMetrics');
  return { page, ms: 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) };
}
