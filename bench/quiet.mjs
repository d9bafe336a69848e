import { parseArgs } from 'node:util';
import { TargetType } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { goToSaved, savedPages } from './saved-pages.mjs';

const HELP = `What the extension costs where there is no article: all script of its own on the page's main thread, from its first byte until it has come to rest, as the browser's timeline has it, microtasks included.
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
      const { page, ms } = await scriptOf(browser, saved);
      const isArticle = await worker.evaluate(async () => {
        const { tabs } = /** @type {{ tabs: import('webextension-polyfill').Tabs.Static }} */ (Reflect.get(globalThis, 'chrome'));
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        /** @type {{ value?: { article: boolean } }} */
        const answer = await tabs.sendMessage(tab?.id ?? -1, { quietpage: 'pageState', given: [] });
        return answer.value?.article ?? false;
      });
      if (isArticle) articles++;
      else costs.push(ms);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  costs.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => costs[Math.floor(share * (costs.length - 1))]?.toFixed(1);
  console.log(`${costs.length} pages taken for no article (${articles} more were taken for one): script ${at(0.5)} ms at the median, ${at(0)} at least, ${at(0.9)} at the ninth tenth`);
}

/**
 * Opens a saved page, and adds up its milliseconds of script of the extension until it has come to rest. The browser's own sum,
 * `ScriptDuration`, leaves microtasks out.
 * @param {import('puppeteer-core').Browser} browser @param {Parameters<typeof goToSaved>[1]} saved
 */
async function scriptOf(browser, saved) {
  const page = await browser.newPage();
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await goToSaved(page, saved);
  await new Promise((resolve) => setTimeout(resolve, REST));
  /** @type {{ traceEvents: { name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, args?: { data?: { url?: string } } }[] }} */
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const ours = traceEvents.filter(({ name, ph, dur, args }) => ph === 'X' && dur && /^(?:EvaluateScript|FunctionCall)$/.test(name) && /^chrome-extension:.*\/src\/extension\/page\//.test(args?.data?.url ?? ''));
  const isInside = (/** @type {typeof ours[number]} */ one) => ours.some((other) => other !== one && other.pid === one.pid && other.tid === one.tid && other.ts <= one.ts && other.ts + (other.dur ?? 0) >= one.ts + (one.dur ?? 0));
  return { page, ms: ours.filter((event) => !isInside(event)).reduce((sum, { dur }) => sum + (dur ?? 0) / 1000, 0) };
}
