// Reads a corpus in headless Chromium and writes what training needs: node training/collect.mjs CORPUS OUT
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { build } from 'vite';

const [corpus, out] = process.argv.slice(2);
if (!corpus || !out) throw new Error('usage: node training/collect.mjs CORPUS OUT');
mkdirSync(out, { recursive: true });
const built = await build({
  configFile: false,
  logLevel: 'error',
  build: { write: false, minify: false, lib: { entry: 'training/in-page.ts', formats: ['iife'], name: 'Training' } },
});
const bundle = Array.isArray(built) ? built[0] : built;
if (!bundle || !('output' in bundle)) throw new Error('nothing was built');
const code = bundle.output[0].code;

const browser = await launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const lines = readFileSync(join(corpus, 'index.jsonl'), 'utf8').trim().split('\n');
const file = createWriteStream(join(out, 'pages.jsonl'));
let page = await browser.newPage();
for (const [n, line] of lines.entries()) {
  const entry = JSON.parse(line);
  if (n % 50 === 0) {
    await page.close();
    page = await browser.newPage();
    await page.setOfflineMode(true);
    await page.evaluate(code);
  }
  const html = gunzipSync(readFileSync(join(corpus, entry.file))).toString('utf8');
  try {
    const found = await page.evaluate((h, u) => /** @type {{ collect(html: string, url: string): object }} */ (/** @type {unknown} */ (globalThis)).collect(h, u), html, entry.url);
    file.write(`${JSON.stringify({ page: entry.page, url: entry.url, type: entry.type, gold: entry.gold, labels: entry.labels, ...found })}\n`);
  } catch (error) {
    console.error(entry.page, String(error).slice(0, 300));
  }
}
file.end();
await browser.close();
