import { browser } from '../browser.ts';
import { askBackground } from '../messages.ts';
import { word } from '../words.ts';
import { inPage } from './in-page.ts';
import { announce } from './orphan.ts';
import { wait } from './wait.ts';

// A page that was there before this script may have one of an earlier version.
if (document.readyState === 'complete') announce();
inPage().tools ??= { askBackground, word, uiLang: () => browser.i18n.getUILanguage() };
inPage().leave ??= wait();
