import { browser } from '../browser.ts';
import { askBackground } from '../messages.ts';
import { word } from '../words.ts';
import { inPage } from './in-page.ts';
import { live } from './life.ts';
import { announce } from './orphan.ts';

announce();
inPage().tools ??= { askBackground, word, uiLang: () => browser.i18n.getUILanguage() };
inPage().leave ??= live();
