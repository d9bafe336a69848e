import { parseArgs } from 'node:util';
import { TargetType } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { at, ownScript } from './own-script.mjs';
import { savedPages } from './saved-pages.mjs';

const HELP = `What the extension costs where there is no article: all script of its own on the page's main thread, from its first byte until it has come to rest.
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
  /** @type {number[]} */
  const costs = [];
  let articles = 0;
  try {
    const worker = await (await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER)).worker();
    if (!worker) throw new Error('The background did not start.');
    for (const saved of savedPages(corpus, Number(values.pages), ({ type }) => type !== 'article')) {
      const { page, own } = await ownScript(browser, saved, REST);
      const isArticle = await worker.evaluate(async () => {
        const { tabs } = /** @type {{ tabs: import('webextension-polyfill').Tabs.Static }} */ (Reflect.get(globalThis, 'chrome'));
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        /** @type {{ value?: { article: boolean } }} */
        const answer = await tabs.sendMessage(tab?.id ?? -1, { quietpage: 'pageState', given: [] });
        return answer.value?.article ?? false;
      });
      if (isArticle) articles++;
      else costs.push(own.reduce((sum, ms) => sum + ms, 0));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`${costs.length} pages taken for no article (${articles} more were taken for one): script ${at(costs, 0.5)} ms at the median, ${at(costs, 0)} at least, ${at(costs, 0.9)} at the ninth tenth`);
}
