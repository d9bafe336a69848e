import { openChromium } from './open-chromium.mjs';
import { root } from './run.mjs';

/**
 * Opens an address in a Chromium with a window and the extension, and resolves when it is closed.
 * @param {string} url
 * @param {string} executablePath
 */
export async function show(url, executablePath) {
  const browser = await openChromium({ executablePath, extension: `${root}/dist/chrome`, headless: false, viewport: null });
  const [page] = await browser.pages();
  await (page ?? (await browser.newPage())).goto(url);
  console.log(`Opened ${url}
Quietpage stands in the toolbar (behind the puzzle piece, until you pin it): the popup lists what was hidden, and opens the reader.
Close the browser to end.`);
  await new Promise((resolve) => {
    browser.once('disconnected', resolve);
  });
}
