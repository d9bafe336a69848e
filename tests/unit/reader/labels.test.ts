import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { fill, LABELS } from '../../../src/reader/labels.ts';

test('every label has its message, and every reader message is a label', () => {
  const named = Object.keys(messages).filter((name) => name.startsWith('read_'));
  expect(named.sort()).toEqual(LABELS.map((name) => `read_${name}`).sort());
});

test('places in a label are filled, unknown ones stay', () => {
  expect(fill('{minutes} min of {all}', { minutes: 3 })).toBe('3 min of {all}');
});
