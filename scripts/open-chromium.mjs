import { resolve } from 'node:path';
import { launch } from 'puppeteer-core';

/** What a browser does of its own accord on the network is switched off: what is left is the page's or ours. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
  '--mute-audio',
];

/**
 * Chromium in a fresh profile, with the built extension loaded unless it is null. Throws when it does not start.
 * @param {{ executablePath: string, extension: string | null, headless?: boolean, args?: string[], viewport?: import('puppeteer-core').Viewport | null, protocolTimeout?: number, downloads?: string | null }} options protocolTimeout: milliseconds one call into a page may take; downloads: the folder files are saved to, none if null, the user's own if left out
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export function openChromium({ executablePath, extension, headless = true, args = [], viewport = { width: 1280, height: 900 }, protocolTimeout = 180_000, downloads }) {
  const root = process.getuid?.() === 0; // Chromium refuses its sandbox to root
  return launch({
    executablePath,
    headless,
    pipe: true,
    ...(extension && { enableExtensions: [resolve(extension)] }),
    defaultViewport: viewport,
    protocolTimeout,
    ...(downloads !== undefined && { downloadBehavior: downloads ? { policy: 'allow', downloadPath: downloads } : { policy: 'deny' } }),
    args: [...QUIET, ...(root ? ['--no-sandbox'] : []), ...args],
  });
}
