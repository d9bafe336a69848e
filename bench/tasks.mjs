import { at, ownScript } from './own-script.mjs';
import { withExtension } from './with-extension.mjs';

const HELP = `Whether cleaning an article ever holds a page up: the longest stretch of script of the extension on the page's main thread, and all of it.
  node bench/tasks.mjs --corpus DIR [--pages 40] [--extension dist/chrome]
DIR as for reader-corpus; evenly spread articles are opened, with no script of their own. Build first.
`;

const REST = 2500; // ms; the page has been read, judged and looked at again
const LONG = 50; // ms; from which on a page feels stuck

await withExtension(HELP, async (browser, pagesThat) => {
  /** @type {number[]} */
  const longest = [];
  /** @type {number[]} */
  const sums = [];
  for (const saved of pagesThat(({ type }) => type === 'article')) {
    const { page, all } = await ownScript(browser, saved, REST);
    longest.push(Math.max(0, ...all));
    sums.push(all.reduce((sum, ms) => sum + ms, 0));
    await page.close();
  }
  const long = longest.filter((ms) => ms > LONG).length;
  console.log(`${longest.length} articles: longest stretch ${at(longest, 0.5)} ms at the median, ${at(longest, 0.95)} at 95 of 100; over ${LONG} ms on ${long}; all together ${at(sums, 0.5)} ms at the median`);
});
