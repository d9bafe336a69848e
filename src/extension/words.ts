import { browser } from './browser.ts';
import type { Entry } from './messages.ts';
import type messages from '../../public/_locales/en/messages.json';

/** The name of every word there is; a name that is not in English does not compile. */
export type Word = keyof typeof messages;

/** A word in the browser's language, `given` put in its place ($1, $2). */
export const word = (name: Word, ...given: string[]): string => browser.i18n.getMessage(name, given);

/**
 * Why something is hidden, in the browser's language: English is what the page's own script says, the others have a word named after
 * each rule, and where the classifier decided one for the kind and one for each ground.
 */
export function reasonOf({ rule, kind, reason, grounds }: Pick<Entry, 'rule' | 'kind' | 'reason' | 'grounds'>): string {
  if (rule !== 'classifier') return why(rule) || reason;
  const [first, second] = grounds.map((ground) => why(`ground_${ground}`));
  const looks = why(`looks_${kind}`);
  if (!looks || !first) return looks || reason;
  return second ? word('ledger_two_grounds', looks, first, second) : word('ledger_one_ground', looks, first);
}

const why = (name: string): string => browser.i18n.getMessage(`why_${name.replaceAll('-', '_')}`);

/** A number as the reader's language writes it. */
export const count = (number: number): string => new Intl.NumberFormat(browser.i18n.getUILanguage()).format(number);
