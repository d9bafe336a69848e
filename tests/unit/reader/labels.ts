import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { LABELS, type ReaderLabels } from '../../../src/reader/labels.ts';

/** The English labels as the extension gives them. */
export const labels = Object.fromEntries(LABELS.map((name) => [name, messages[`read_${name}`].message])) as ReaderLabels;
