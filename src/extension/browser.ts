import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API for the script that runs on every page, where loading webextension-polyfill would cost more than all the rest.
 * What is asked of it here (messages, ports, storage, words) answers with promises in every browser that the manifest allows;
 * who listens answers by `sendResponse`, which all of them know. A page's element named 'browser' is not taken for it.
 */
export const browser: Browser = nativeApi();

function nativeApi(): Browser {
  const { browser: named, chrome } = globalThis as { browser?: Browser; chrome?: Browser };
  const api = named && Object.getPrototypeOf(named) === Object.prototype ? named : chrome;
  if (!api) throw new Error('this script only runs in an extension');
  return api;
}
