import browser from 'webextension-polyfill';
import { ask, type BackgroundRequests, listen } from '../messages.ts';
import { answersTo } from './answers.ts';
import { bringPageEverywhere } from './bring.ts';
import { carryOut, isCommand } from './commands.ts';
import { makeMenus } from './menus.ts';
import { checkDaily } from './self-check.ts';

// The background may be stopped at any moment: nothing is remembered here, and every listener is there from the first line on.
listen<BackgroundRequests>(answersTo);

void browser.action.setBadgeBackgroundColor({ color: '#2f7d6d' });

browser.runtime.onInstalled.addListener(() => {
  void makeMenus();
  void bringPageEverywhere();
});

// Let in later: the pages that are open need not be loaded again.
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  if (origins.length > 0) void bringPageEverywhere();
});

// Whenever it wakes; all but the first time in a day it is one look at the clock.
checkDaily().catch((error: unknown) => console.warn('Quietpage: records were not checked', error));

browser.commands.onCommand.addListener((name, tab) => obey(name, tab?.id));
browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl }, tab) => obey(menuItemId, tab?.id, srcUrl));

function obey(name: unknown, tabId: number | undefined, src?: string): void {
  if (tabId === undefined || !isCommand(name)) return;
  carryOut(name, tabId, src).catch(async (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    await ask(tabId, 'tellFailure', reason).catch(() => console.warn('Quietpage:', name, reason));
  });
}
