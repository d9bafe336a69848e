import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { TargetType } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { longArticle, PICTURE } from './reader/long-article.mjs';

const HELP = `The reader of the built extension over a long article: how soon it is seen, how it scrolls, what it leaves behind.
  node bench/reader.mjs [--words 20000] [--pictures 300] [--rounds 5] [--extension dist/chrome] [--profile FILE]
Build first (npm run build). Every round opens the page anew and has Readability parse it there; --profile writes a CPU profile of one opening.
`;

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '20000' },
    pictures: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    extension: { type: 'string', default: 'dist/chrome' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** @typedef {import('puppeteer-core').Page} Page */

const READABILITY = readFileSync(new URL('../node_modules/@mozilla/readability/Readability.js', import.meta.url), 'utf8');
const ALLOWED = 50; // ms beside twice Readability's time
const STEADY = 1.05; // of the heap after two openings

/** Runs in the page. Times are milliseconds since 1970, as two processes have no other clock in common. */
const IN_PAGE = `${READABILITY}
;globalThis.bench = {
  readability() {
    const copy = document.cloneNode(true);
    const start = performance.now();
    new Readability(copy).parse();
    return performance.now() - start;
  },
  seen: (since) => new Promise((resolve) => {
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now() - since)));
    if (document.querySelector('quietpage-reader')) return painted();
    const observer = new MutationObserver(() => {
      if (!document.querySelector('quietpage-reader')) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document.documentElement, { childList: true });
  }),
  long: [],
};
new PerformanceObserver((list) => bench.long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });`;

/** What V8 comes to know of code it runs again and again is no memory of ours that was not given back. */
const EVEN = '--js-flags=--jitless --no-lazy-feedback-allocation --no-flush-bytecode';

if (values.help) console.log(HELP);
else {
  const html = longArticle(Number(values.words), Number(values.pictures));
  const server = createServer((request, response) => {
    const isPicture = request.url?.startsWith('/pictures/');
    response.writeHead(200, { 'content-type': isPicture ? 'image/png' : 'text/html; charset=utf-8' }).end(isPicture ? PICTURE : html);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/2026/03/14/the-harbour-book.html`;
  console.log(`${html.replace(/<[^>]+>/g, ' ').split(/\s+/).length} words on the page, ${values.pictures} pictures, ${values.rounds} rounds`);
  try {
    await withBrowser(url, [], speed);
    await withBrowser(url, [], (bench) => heap(bench, 'as the engine comes'));
    await withBrowser(url, [EVEN], (bench) => heap(bench, 'the engine keeping nothing of its own'));
  } finally {
    server.close();
  }
}

/** @typedef {{ openPage: () => Promise<Page>, setReader: (open: boolean) => Promise<void> }} Bench */

/** @param {string} url @param {string[]} args @param {(bench: Bench) => Promise<void>} work */
async function withBrowser(url, args, work) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  const browser = await openChromium({ executablePath, extension: values.extension, args: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', ...args] });
  try {
    const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
    const worker = await target.worker();
    if (!worker) throw new Error('The background did not start.');
    await work({
      setReader: (open) =>
        worker.evaluate(async (open) => {
          const { tabs } = /** @type {{ tabs: import('webextension-polyfill').Tabs.Static }} */ (Reflect.get(globalThis, 'chrome'));
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          await tabs.sendMessage(tab?.id ?? -1, { quietpage: 'setReader', given: [open] });
        }, open),
      async openPage() {
        const page = await browser.newPage();
        await page.goto(url, { waitUntil: 'load' });
        await page.bringToFront();
        await page.evaluate(IN_PAGE);
        await new Promise((resolve) => setTimeout(resolve, 1500)); // cleaning has been at work: it is not what is measured
        return page;
      },
    });
  } finally {
    await browser.close();
  }
}

/** @param {Bench} bench */
async function speed({ openPage, setReader }) {
  /** @type {{ seen: number, whole: number, readability: number, long: number[] }[]} */
  const rows = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const page = await openPage();
    const start = Date.now();
    const seen = page.evaluate(`bench.seen(${start})`);
    if (values.profile && round === 0) await profile(page, values.profile, () => setReader(true));
    else await setReader(true);
    const seenAfter = Number(await seen);
    await whole(page);
    const wholeAfter = Date.now() - start;
    const long = await scrollThrough(page);
    await setReader(false);
    rows.push({ seen: seenAfter, whole: wholeAfter, readability: Number(await page.evaluate('bench.readability()')), long });
    await page.close();
  }
  for (const [name, which] of /** @type {[string, (sorted: number[]) => number | undefined][]} */ ([['least', (all) => all[0]], ['median', (all) => all[all.length >> 1]]])) {
    const [seen = 0, parse = 0] = [rows.map((row) => row.seen), rows.map((row) => row.readability)].map((all) => which(all.toSorted((a, b) => a - b)));
    const limit = 2 * parse + ALLOWED;
    console.log(`${name}: Readability's parse ${parse.toFixed(0)} ms, reader seen after ${seen.toFixed(0)} ms; twice the parse + ${ALLOWED} is ${limit.toFixed(0)}: ${seen <= limit ? 'kept' : 'MISSED'}`);
  }
  console.log(`all of it there after ${rows.map((row) => row.whole).toSorted((a, b) => a - b)[rows.length >> 1]} ms at the median`);
  console.log(`long tasks (over 50 ms) while scrolling, by round: ${rows.map(({ long }) => long.join('+') || '0').join(', ')}`);
}

/** @param {Bench} bench @param {string} how */
async function heap({ openPage, setReader }, how) {
  const { early, late } = await heaps(await openPage(), setReader);
  console.log(`heap, ${how}: ${(early / 1e6).toFixed(2)} MB after 2 openings, ${(late / 1e6).toFixed(2)} after 20 more: ${(100 * (late / early - 1)).toFixed(1)} % (${late <= early * STEADY ? 'kept' : 'MISSED'})`);
}

/** Through the first hundred screens by wheel, then to the end and back; the tasks over 50 ms, in ms. @param {Page} page @returns {Promise<number[]>} */
async function scrollThrough(page) {
  await page.evaluate('new Promise((resolve) => setTimeout(() => { bench.long.length = 0; resolve(); }, 500))'); // the opening's own are not scrolling's
  await page.mouse.move(600, 450);
  for (let n = 0; n < 100; n++) {
    await page.mouse.wheel({ deltaY: 800 });
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  for (const key of /** @type {const} */ (['End', 'Home'])) {
    await page.keyboard.press(key);
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 400))');
  }
  return /** @type {number[]} */ (await page.evaluate('bench.long'));
}

/** Bytes of the page's heap after two openings, and after twenty more. @param {Page} page @param {(open: boolean) => Promise<void>} setReader */
async function heaps(page, setReader) {
  const session = await page.createCDPSession();
  /** @param {number} times */
  const after = async (times) => {
    for (let n = 0; n < times; n++) {
      await setReader(true);
      await whole(page);
      await setReader(false);
    }
    for (let n = 0; n < 4; n++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  return { early: await after(2), late: await after(20) };
}

/** Resolves when all of the article is in the reader, which shows a screen or two before. @param {Page} page */
async function whole(page) {
  const session = await page.createCDPSession();
  for (let isBusy = true; isBusy; ) {
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    const { root } = await session.send('DOM.getDocument', { depth: 5, pierce: true });
    isBusy = JSON.stringify(root).includes('"aria-busy"');
  }
  await session.detach();
}

/** @param {Page} page @param {string} file @param {() => Promise<void>} work */
async function profile(page, file, work) {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
}
