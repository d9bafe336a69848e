import { browser } from './browser.ts';
import type messages from '../../public/_locales/en/messages.json';

/** The name of every word there is; a name that is not in English does not compile. */
export type Word = keyof typeof messages;

/** A word in the browser's language, `given` put in its place ($1, $2). */
export const word = (name: Word, ...given: string[]): string => browser.i18n.getMessage(name, given);

/** Why a rule hides something, in the browser's language: English is the rule's own, the others have a word named after the rule. */
export const reasonOf = (rule: string, reason: string): string => browser.i18n.getMessage(`why_${rule.replaceAll('-', '_')}`) || reason;

/** A number as the reader's language writes it. */
export const count = (number: number): string => new Intl.NumberFormat(browser.i18n.getUILanguage()).format(number);
