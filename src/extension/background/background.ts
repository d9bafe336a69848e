import browser from 'webextension-polyfill';
import engine from '../page/engine.ts?script&iife';
browser.runtime.onMessage.addListener(() => { void browser.scripting.executeScript({ target: { tabId: 1 }, files: [engine] }); return undefined; });
