import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { savedPages } from './saved-pages.mjs';

/**
 * Opens the extension that the command line names and hands the browser to `job`, with a way to ask for as many saved pages as the
 * command line wants. Says `help` where it names no corpus.
 * @param {string} help
 * @param {(browser: import('puppeteer-core').Browser, pagesThat: (isWanted: Parameters<typeof savedPages>[2]) => ReturnType<typeof savedPages>) => Promise<void>} job
 */
export async function withExtension(help, job) {
  const { corpus, pages, extension } = parseArgs({ options: { corpus: { type: 'string' }, pages: { type: 'string', default: '40' }, extension: { type: 'string', default: 'dist/chrome' } } }).values;
  if (!corpus) {
    console.error(help);
    process.exitCode = 1;
    return;
  }
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  const browser = await openChromium({ executablePath, extension });
  try {
    await job(browser, (isWanted) => savedPages(corpus, Number(pages), isWanted));
  } finally {
    await browser.close();
  }
}
