import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { bundle } from './anchoring/bundle.mjs';

const HELP = `Re-anchoring: passages of saved pages are described, the pages are changed, and each method looks for them again.
  node bench/anchoring.mjs --corpus DIR [--passages 5000] [--each 6] [--condition NAME]... [--method NAME]... [--show N] [--json FILE]
DIR holds index.jsonl, one page a line: {"page": name, "file": path of the HTML in DIR (gzipped if it ends in .gz), "url": address, "type": "article"}; only articles are used.
`;

const PATIENCE = 60 * 60 * 1000; // milliseconds; on a page of a megabyte a peer may take minutes for a passage it does not find
const FILLER = /lorem ipsum dolor sit amet/i; // every paragraph the same: nothing to tell passages apart by

/** @typedef {import('./anchoring/in-page.ts').Row} Row */
/** @typedef {{ bench: typeof import('./anchoring/in-page.ts') }} InPage */

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    corpus: { type: 'string' },
    passages: { type: 'string', default: '5000' },
    each: { type: 'string', default: '6' },
    condition: { type: 'string', multiple: true, default: [] },
    method: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '0' },
    json: { type: 'string' },
  },
});

if (values.corpus) await run(resolve(values.corpus));
else {
  console.error(HELP);
  process.exitCode = 1;
}

/**
 * Articles, every language in turn, so that the rare ones are all there.
 * @param {string} corpus
 */
function* articles(corpus) {
  const lines = readFileSync(join(corpus, 'index.jsonl'), 'utf8').trim().split('\n');
  /** @type {Map<string, { url: string, html: string, page: string, language: string }[]>} */
  const byLanguage = new Map();
  for (const line of lines) {
    const { page, file, url, type } = JSON.parse(line);
    if (type !== 'article') continue;
    const raw = readFileSync(join(corpus, file));
    const html = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
    if (FILLER.test(html)) continue;
    const language = /<html[^>]*\slang=["']?([a-z]{2})/i.exec(html)?.[1]?.toLowerCase() ?? '?';
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), { url, html, page, language }]);
  }
  const most = Math.max(...[...byLanguage.values()].map(({ length }) => length));
  for (let at = 0; at < most; at++) {
    for (const pages of byLanguage.values()) {
      const page = pages[at];
      if (page) yield page;
    }
  }
}

/** @param {string} corpus */
async function run(corpus) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
  const script = await bundle();
  const browser = await openChromium({ executablePath, extension: null, args: ['--host-resolver-rules=MAP * ~NOTFOUND'], protocolTimeout: PATIENCE });
  /** @type {Row[]} */
  const rows = [];
  const languages = new Map();
  const firstMethod = values.method[0] ?? 'Quietpage';
  const firstCondition = values.condition[0] ?? 'unchanged page';
  let passages = 0;
  let pages = 0;
  try {
    const tab = await browser.newPage();
    await tab.evaluate(script);
    for (const { html, url, language } of articles(corpus)) {
      const given = { url, seed: pages + 1, count: Number(values.each), conditions: values.condition, methods: values.method };
      /** @type {Row[]} */
      const found = await tab.evaluate((page, options) => /** @type {InPage} */ (/** @type {unknown} */ (globalThis)).bench.runPage(page, options), html, given);
      rows.push(...found);
      const count = found.filter(({ condition, method }) => condition === firstCondition && method === firstMethod).length;
      passages += count;
      if (count > 0) languages.set(language, (languages.get(language) ?? 0) + 1);
      pages++;
      if (process.stderr.isTTY || pages % 50 === 0) console.error(`${pages} pages, ${passages} passages`);
      if (passages >= Number(values.passages)) break;
    }
  } finally {
    await browser.close();
  }
  console.log(`${passages} passages of ${pages} pages; languages: ${[...languages].map(([name, count]) => `${name} ${count}`).join(', ')}\n`);
  report(rows);
  if (values.json) writeFileSync(values.json, JSON.stringify(rows));
}

/** @param {Row[]} rows */
function report(rows) {
  console.log('condition                 | method                 |     n |  right | partly |  wrong | asked (right) | given up | ms/passage');
  for (const condition of new Set(rows.map((row) => row.condition))) {
    for (const method of new Set(rows.map((row) => row.method))) {
      const some = rows.filter((row) => row.condition === condition && row.method === method);
      if (some.length === 0) continue;
      const share = (/** @type {string[]} */ ...outcomes) => `${((100 * some.filter(({ outcome }) => outcomes.includes(outcome)).length) / some.length).toFixed(2)} %`;
      const ms = some.reduce((sum, row) => sum + row.ms, 0) / some.length;
      console.log(
        [condition.padEnd(25), method.padEnd(22), String(some.length).padStart(5), share('right').padStart(8), share('partly').padStart(7), share('wrong').padStart(7), `${share('asked-right', 'asked-wrong')} (${share('asked-right')})`.padStart(17), share('given-up').padStart(8), ms.toFixed(2)].join(' | '),
      );
    }
  }
  const missed = rows.filter(({ method, outcome }) => method === 'Quietpage' && outcome !== 'right');
  for (const { condition, outcome, text, got } of missed.slice(0, Number(values.show))) console.log(`\n[${condition}] ${outcome}\n  wanted: ${text.slice(0, 300)}\n  got:    ${got.slice(0, 300)}`);
}
