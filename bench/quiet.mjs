import { TargetType } from 'puppeteer-core';
import { at, ownScript } from './own-script.mjs';
import { withExtension } from './with-extension.mjs';

const HELP = `What the extension costs where there is no article: all script of its own on the page's main thread, from its first byte until it has come to rest.
  node bench/quiet.mjs --corpus DIR [--pages 40] [--extension dist/chrome]
DIR as for reader-corpus; of the pages there that are no article, evenly spread ones are opened, with no script of their own. Build first.
`;

const REST = 1500; // ms; the gate has looked again at what came late

await withExtension(HELP, async (browser, pagesThat) => {
  /** @type {number[]} */
  const costs = [];
  let articles = 0;
  const worker = await (await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER)).worker();
  if (!worker) throw new Error('The background did not start.');
  for (const saved of pagesThat(({ type }) => type !== 'article')) {
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
  console.log(`${costs.length} pages taken for no article (${articles} more were taken for one): script ${at(costs, 0.5)} ms at the median, ${at(costs, 0)} at least, ${at(costs, 0.9)} at the ninth tenth`);
});
