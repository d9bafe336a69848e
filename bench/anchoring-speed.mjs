import { build } from 'vite';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';

// node bench/anchoring-speed.mjs
// 500 highlights on a page of a megabyte of text: in all, and the longest slice between two pauses. Milliseconds, median of five.
// What making the page and describing the passages has left in memory is cleared first: no page is read in the same breath as it is made.

/** @typedef {typeof import('./anchoring/speed-in-page.ts')} InPage */

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const built = await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { write: false, minify: true, target: 'es2022', lib: { entry: 'bench/anchoring/speed-in-page.ts', formats: ['iife'], name: 'speed' } },
});
const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
const chunk = outputs.find((output) => output.type === 'chunk');
if (!chunk) throw new Error('vite made nothing of the bench.');
const browser = await openChromium({ executablePath, extension: null, args: ['--js-flags=--expose-gc'], protocolTimeout: 600_000 });
try {
  console.log('page                          | found | in all ms | longest slice ms');
  for (const change of /** @type {const} */ (['none', 'moved', 'edited'])) {
    const runs = [];
    for (let n = 0; n < 5; n++) {
      const page = await browser.newPage();
      await page.evaluate(`${chunk.code}\nglobalThis.speed = speed;`);
      runs.push(await page.evaluate((kind) => /** @type {{ speed: InPage }} */ (/** @type {unknown} */ (globalThis)).speed.measure(kind), change));
      await page.close();
    }
    const median = (/** @type {number[]} */ numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
    const name = { none: 'unchanged', moved: 'everything moved', edited: '5 % of words edited' }[change];
    console.log([name.padEnd(29), String(runs[0]?.found).padStart(5), median(runs.map(({ all }) => all)).toFixed(0).padStart(9), median(runs.map(({ longest }) => longest)).toFixed(1).padStart(8)].join(' | '));
  }
} finally {
  await browser.close();
}
