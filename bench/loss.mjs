import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, TargetType } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';

// node bench/loss.mjs [--writes 10000] [--tabs 8] [--kills 6] [--extension dist/chrome] [--seed 1]
// Many tabs write highlights at once while the background is stopped, storage fails and the browser is killed. What was
// acknowledged must be there afterwards, once.

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { writes: { type: 'string', default: '10000' }, tabs: { type: 'string', default: '8' }, kills: { type: 'string', default: '6' }, extension: { type: 'string', default: 'dist/chrome' }, seed: { type: 'string', default: '1' } },
});
const [WRITES, TABS, KILLS] = [Number(values.writes), Number(values.tabs), Number(values.kills)];
const PAGES = 25; // records the tabs share

let state = Number(values.seed);
/** A number from 0 to 1, the same every time. */
const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const profile = mkdtempSync(join(tmpdir(), 'quietpage-loss-'));
/** @type {Set<string>} */
const acknowledged = new Set();
const counts = { refused: 0, stops: 0, kills: 0, failures: 0 };
/** The next number of each tab. @type {number[]} */
const next = Array.from({ length: TABS }, () => 0);

/** Runs in an extension page: writes one highlight after another, as a page's script does, once more if nobody answered. */
async function writer(/** @type {{ tab: number, from: number, to: number, pages: number }} */ { tab, from, to, pages }) {
  /** @typedef {{ acknowledge(id: string): Promise<void>, refused(): Promise<void>, begun(tab: number, n: number): Promise<void>, chrome: { runtime: { sendMessage(message: unknown): Promise<{ failure?: string } | undefined> } } }} World */
  const world = /** @type {World} */ (/** @type {unknown} */ (globalThis));
  for (let n = from; n < to; n++) {
    const id = `t${tab}-${n}`;
    const url = `https://bench.example/story-${(n * 7 + tab) % pages}`;
    const quote = { type: 'TextQuoteSelector', exact: `Passage ${n} of tab ${tab}`, prefix: 'before', suffix: 'after' };
    const highlight = { id, selectors: { quote }, created: 1, updated: 1, color: 'yellow', note: '', tags: [] };
    const message = { quietpage: 'changeMarked', given: [url, { do: 'add', url, title: 'T', highlight }] };
    await world.begun(tab, n);
    for (let tries = 0; tries < 20; tries++) {
      const answer = await world.chrome.runtime.sendMessage(message).catch(() => undefined);
      if (answer && !answer.failure) {
        await world.acknowledge(id);
        break;
      }
      await world.refused();
    }
  }
}

/** Opens the browser on the one profile, with the tabs writing; `done` says when they have all they should. */
async function open() {
  const browser = await launch({
    executablePath: /** @type {string} */ (executablePath),
    headless: true,
    pipe: true,
    userDataDir: profile,
    protocolTimeout: 4 * 60 * 60 * 1000, // milliseconds; a tab writes for as long as the round takes
    enableExtensions: [resolve(values.extension)],
    args: ['--no-first-run', '--disable-background-networking', '--disable-component-update', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith('chrome-extension://'));
  const blank = `chrome-extension://${new URL(target.url()).host}/manifest.json`; // a page of the extension that does nothing by itself
  return { browser, blank };
}

/** @param {import('puppeteer-core').Browser} browser */
const workerOf = async (browser) => browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER)?.worker();

/** Lets every third write of the background fail for a while, as a full disk does. @param {import('puppeteer-core').Browser} browser */
async function breakStorage(browser) {
  const worker = await workerOf(browser);
  await worker?.evaluate(() => {
    /** @typedef {{ set(items: object): Promise<void> }} Area */
    /** @type {{ storage: { local: Area } }[]} */
    const apis = ['browser', 'chrome'].flatMap((name) => (name in globalThis ? [Reflect.get(globalThis, name)] : []));
    for (const { storage } of apis) {
      const { local } = storage;
      const real = local.set.bind(local);
      let n = 0;
      local.set = (items) => (++n % 3 === 0 ? Promise.reject(new Error('no room left')) : real(items));
    }
  });
}

/** Until about as much is written as falls to one life of the browser, then it is killed; the last time until all is. @param {boolean} isLast */
async function round(isLast) {
  const { browser, blank } = await open();
  const share = Math.ceil(WRITES / TABS);
  const goal = isLast ? Infinity : acknowledged.size + (WRITES / (KILLS + 1)) * (0.4 + random());
  const tabs = Array.from({ length: TABS }, async (_, tab) => {
    const page = await browser.newPage();
    await page.goto(blank);
    await page.exposeFunction('acknowledge', (/** @type {string} */ id) => void acknowledged.add(id));
    await page.exposeFunction('refused', () => void counts.refused++);
    await page.exposeFunction('begun', (/** @type {number} */ who, /** @type {number} */ n) => void (next[who] = n));
    await page.evaluate(writer, { tab, from: next[tab] ?? 0, to: share, pages: PAGES });
  });
  const all = Promise.allSettled(tabs).then(() => true);
  while (acknowledged.size < goal) {
    if (await Promise.race([all, wait(100 + random() * 900)])) break;
    const chance = random();
    if (chance < 0.5) {
      counts.stops++;
      await (await workerOf(browser))?.close().catch(() => undefined);
    } else if (chance < 0.7) {
      counts.failures++;
      await breakStorage(browser).catch(() => undefined);
    }
  }
  if (isLast) {
    await all;
    await browser.close();
  } else {
    counts.kills++;
    browser.process()?.kill('SIGKILL');
    await all;
    await wait(300);
  }
  console.error(`${acknowledged.size} acknowledged, ${counts.refused} refused, background stopped ${counts.stops} times, storage broken ${counts.failures} times, browser killed ${counts.kills} times`);
}

try {
  for (let n = 0; n < KILLS; n++) await round(false);
  await round(true);
  const { browser, blank } = await open();
  const page = await browser.newPage();
  await page.goto(blank);
  const kept = await page.evaluate(async () => {
    const stored = await /** @type {{ chrome: { storage: { local: { get(keys: null): Promise<Record<string, { highlights?: { id: string }[] }>> } } } }} */ (/** @type {unknown} */ (globalThis)).chrome.storage.local.get(null);
    return Object.entries(stored).filter(([key]) => key.startsWith('page:')).flatMap(([, { highlights = [] }]) => highlights.map(({ id }) => id));
  });
  await browser.close();
  const times = new Map();
  for (const id of kept) times.set(id, (times.get(id) ?? 0) + 1);
  const lost = [...acknowledged].filter((id) => !times.has(id));
  const twice = [...times].filter(([, count]) => count > 1);
  console.log(`${acknowledged.size} writes acknowledged in ${TABS} tabs; ${counts.refused} refused and asked again; background stopped ${counts.stops} times, storage broken ${counts.failures} times, browser killed ${counts.kills} times.`);
  console.log(`After the restart: ${kept.length} highlights; acknowledged and lost: ${lost.length}; there twice: ${twice.length}.`);
  if (lost.length + twice.length > 0) process.exitCode = 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
}
