import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { madeUp } from './extraction/made-up.mjs';
import { count, noneYet, rowsOf } from './extraction/metadata.mjs';
import { add, expand, tally } from './extraction/quality.mjs';
import { peersHome } from './peers.mjs';

const PEERS = { defuddle: '0.19.4' };
const HELP = `Articles beside those of Readability and Defuddle, in one run in Chromium.
  npm run bench [-- --corpus DIR] [--pages N] [--rounds 3]
Without DIR: how time grows with made-up pages. With it: what the articles keep and leave out, and the time they take, on its labelled pages, and how
often title, author and date are right where they are known (bench/README.md has its form).
  --metadata: only the last.
  --model FILE: the articles of the pages that this block classifier has not seen, with it; may be given again for others (training/README.md has how it is made).
`;

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { corpus: { type: 'string' }, pages: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '3' }, metadata: { type: 'boolean', default: false }, model: { type: 'string', multiple: true }, help: { type: 'boolean', default: false } },
});
const PATIENCE = 30 * 60 * 1000; // milliseconds; on 50,000 blocks a peer may take minutes
const LARGE = 1_000_000; // characters; a page so large is measured once
const BYTES_A_BLOCK = 70; // of a made-up page with paragraphs of twenty characters
const rounds = Number(values.rounds);

/** @typedef {{ Extraction: typeof import('./extraction/in-page.ts') }} InPage */

/** @param {string} [model] a block classifier in the place of the one that is shipped */
async function bundle(model) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: model ? [{ name: 'other-model', enforce: 'pre', load: (id) => (id.endsWith('/model/blocks.json') ? readFileSync(model, 'utf8') : null) }] : [],
    resolve: { alias: { 'peer:defuddle': join(peersHome('extraction', PEERS), 'node_modules/defuddle/dist/index.js') } },
    build: { write: false, target: 'es2022', lib: { entry: 'bench/extraction/in-page.ts', formats: ['iife'], name: 'Extraction' } },
  });
  const chunk = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : [])).find((output) => output.type === 'chunk');
  if (!chunk) throw new Error('vite made nothing of the bench.');
  return `${chunk.code}\nglobalThis.Extraction = Extraction;`;
}

/** @param {number[]} numbers @param {number} share */
const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? NaN;
/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** @param {import('puppeteer-core').Page} page */
async function growth(page) {
  const parse = 'Readability: parse';
  console.log('\nmade-up pages: milliseconds, and times Readability’s parse');
  /** @type {[name: string, html: string][]} */
  const pages = [
    ...[10, 100, 1000, 5000].map((kilobytes) => /** @type {[string, string]} */ ([`${kilobytes} kB`, madeUp(1000 * kilobytes)])),
    ...[100, 1000, 10_000, 50_000].map((blocks) => /** @type {[string, string]} */ ([`about ${blocks} blocks`, madeUp(BYTES_A_BLOCK * blocks, 20)])),
  ];
  for (const [name, html] of pages) {
    const times = await page.evaluate((h, r) => /** @type {InPage} */ (/** @type {unknown} */ (globalThis)).Extraction.time(h, 'https://coast.example/news/2026/03/the-last-ferry', r), html, html.length > LARGE ? 1 : rounds);
    console.log(`| ${name} | ${Object.entries(times).map(([task, ms]) => `${task} ${ms.toFixed(1)} (${(ms / (times[parse] ?? 1)).toFixed(2)}×)`).join(' | ')} |`);
  }
}

/**
 * As many pages as are asked for, evenly spread, with their HTML.
 * @param {string} corpus @param {(entry: any) => unknown} isWanted
 */
function* pagesOf(corpus, isWanted) {
  const entries = readFileSync(join(corpus, 'index.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line)).filter(isWanted);
  const step = Math.max(1, entries.length / Number(values.pages));
  for (let n = 0; n < entries.length; n += step) {
    const entry = entries[Math.floor(n)];
    const raw = readFileSync(join(corpus, entry.file));
    yield { ...entry, html: (entry.file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8') };
  }
}

/** @param {import('puppeteer-core').Page} page @param {string} corpus */
async function metadata(page, corpus) {
  const articles = noneYet();
  const all = noneYet();
  for (const { url, type, gold, page: name, html } of pagesOf(corpus, ({ gold }) => gold && ['title', 'author', 'date'].some((key) => gold[key]))) {
    try {
      const said = await page.evaluate((h, u) => /** @type {InPage} */ (/** @type {unknown} */ (globalThis)).Extraction.say(h, u), html, url);
      count(all, gold, said);
      if (type === 'article') count(articles, gold, said);
    } catch (error) {
      console.error(`${name}: ${String(error).slice(0, 200)}`);
    }
  }
  for (const row of [...rowsOf('articles', articles), ...rowsOf('all pages', all)]) console.log(row);
}

/** @typedef {{ sums: Record<string, import('./extraction/quality.mjs').Tally>, ratios: Record<string, number[]> }} Figures */

/** @param {import('puppeteer-core').Page} page @param {string} corpus @param {Figures} figures @param {(entry: any) => unknown} [isWanted] */
async function measure(page, corpus, { sums, ratios }, isWanted = () => true) {
  for (const { url, labels, page: name, html } of pagesOf(corpus, (entry) => entry.labels && isWanted(entry))) {
    try {
      const { page: blocks, articles } = await page.evaluate((h, u) => /** @type {InPage} */ (/** @type {unknown} */ (globalThis)).Extraction.hold(h, u), html, url);
      for (const [system, article] of Object.entries(articles)) add((sums[system] ??= tally()), blocks, expand(labels.blocks), article);
      const times = await page.evaluate((h, u, r) => /** @type {InPage} */ (/** @type {unknown} */ (globalThis)).Extraction.time(h, u, r), html, url, rounds);
      for (const [task, ms] of Object.entries(times)) (ratios[task] ??= []).push(ms / Math.max(0.1, times['Readability: parse'] ?? 0.1));
    } catch (error) {
      console.error(`${name}: ${String(error).slice(0, 200)}`);
    }
  }
}

/** @param {Figures} figures */
function show({ sums, ratios }) {
  console.log('\n| | pages | flawless | text kept | media kept | junk removed |\n|---|---|---|---|---|---|');
  for (const [system, s] of Object.entries(sums)) console.log(`| ${system} | ${s.pages} | ${percent(s.flawless, s.pages)} | ${percent(s.chars - s.charsLost, s.chars)} | ${percent(s.media - s.mediaLost, s.media)} | ${percent(s.junk - s.junkLeft, s.junk)} |`);
  console.log('\n| times Readability’s parse of the same page | median | 95 of 100 pages below |\n|---|---|---|');
  for (const [task, list] of Object.entries(ratios)) console.log(`| ${task} | ${quantile(list, 0.5).toFixed(2)} | ${quantile(list, 0.95).toFixed(2)} |`);
}

async function run() {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
  const browser = await openChromium({ executablePath, extension: null, protocolTimeout: PATIENCE });
  try {
    const corpus = values.corpus && resolve(values.corpus);
    /** @param {string} [model] */
    const open = async (model) => {
      const page = await browser.newPage();
      await page.setOfflineMode(true);
      await page.evaluate(await bundle(model));
      return page;
    };
    /** @type {Figures} */
    const figures = { sums: {}, ratios: {} };
    if (corpus && values.model) {
      for (const model of values.model) {
        const { without } = /** @type {{ without?: string[] }} */ (JSON.parse(readFileSync(model, 'utf8')));
        if (!without) throw new Error(`${model} has seen all pages: train it with --without.`);
        await measure(await open(model), corpus, figures, ({ page: name }) => without.includes(name));
      }
      return show(figures);
    }
    const page = await open();
    if (!corpus) {
      await growth(page);
      return;
    }
    if (!values.metadata) {
      await measure(page, corpus, figures);
      show(figures);
    }
    await metadata(page, corpus);
  } finally {
    await browser.close();
  }
}

if (values.help) console.log(HELP);
else await run();
