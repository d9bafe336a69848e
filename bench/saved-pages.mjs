import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** @typedef {{ name: string, url: string, html: string }} Saved */
/** @typedef {{ page: string, file: string, url: string, type: string, labels?: unknown }} Row */

/**
 * Saved pages of a folder with an index.jsonl, one page a line, evenly spread over those wanted.
 * @param {string} corpus
 * @param {number} most
 * @param {(row: Row) => boolean} isWanted
 * @returns {Saved[]}
 */
export function savedPages(corpus, most, isWanted) {
  /** @type {Row[]} */
  const rows = readFileSync(join(resolve(corpus), 'index.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const wanted = rows.filter((row) => /^https?:/.test(row.url) && isWanted(row));
  const count = Math.min(most, wanted.length);
  return Array.from({ length: count }, (_, n) => wanted[Math.floor((n * wanted.length) / count)]).flatMap((row) => {
    if (!row) return [];
    const raw = readFileSync(join(resolve(corpus), row.file));
    return [{ name: row.page, url: row.url.replace(/^https?:/, 'http:'), html: (row.file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8') }];
  });
}

/**
 * Opens a saved page at its own address, with no script of its own and nothing else there.
 * @param {import('puppeteer-core').Page} page
 * @param {Saved} saved
 */
export async function goToSaved(page, { url, html }) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void request.respond(isPage ? { status: 200, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" }, body: html } : { status: 404, body: '' });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
}
