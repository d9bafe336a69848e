import browser from 'webextension-polyfill';
import { listen, type BackgroundRequests } from '../messages.ts';
import { answersTo } from './answers.ts';
import { bringPageEverywhere } from './bring.ts';
import { carryOut, isCommand } from './commands.ts';
import { makeMenus } from './menus.ts';

// The background may be stopped at any moment: nothing is remembered here, and every listener is there from the first line on.
listen<BackgroundRequests>(answersTo);

browser.runtime.onInstalled.addListener(() => {
  void makeMenus();
  void bringPageEverywhere();
  void browser.action.setBadgeBackgroundColor({ color: '#4a5a57' });
});

browser.commands.onCommand.addListener((name, tab) => obey(name, tab?.id));
browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => obey(menuItemId, tab?.id));

function obey(name: unknown, tabId: number | undefined): void {
  if (tabId === undefined || !isCommand(name)) return;
  carryOut(name, tabId).catch((error: unknown) => console.warn('Quietpage:', name, error));
}
