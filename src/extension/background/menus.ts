import browser from 'webextension-polyfill';
import { word } from '../words.ts';

const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Makes the context menu anew; the browser keeps it while the background sleeps. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'highlight', title: word('menu_highlight'), contexts: ['selection'], documentUrlPatterns: PAGES });
  browser.contextMenus.create({ id: 'selection', title: word('menu_selection'), contexts: ['selection'], documentUrlPatterns: PAGES });
  browser.contextMenus.create({ id: 'picture', title: word('menu_picture'), contexts: ['image'], documentUrlPatterns: PAGES });
  browser.contextMenus.create({ id: 'reader', title: word('menu_reader'), contexts: ['page'], documentUrlPatterns: PAGES });
}
