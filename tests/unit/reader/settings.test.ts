import { expect, test } from 'vitest';
import { readSettings, SETTINGS } from '../../../src/reader/settings.ts';

test('nothing stored, or nonsense, gives the fallbacks', () => {
  for (const stored of [undefined, null, 'x', 3, [], { theme: 'pink', font: 7, size: '20', align: 'left', hyphens: 'no', voices: 'en' }]) {
    expect(readSettings(stored)).toEqual(SETTINGS);
  }
});

test('what is stored is kept, numbers within their bounds', () => {
  const settings = readSettings({ theme: 'sepia', font: 'mono', size: 400, lineHeight: 0.1, width: Number.NaN, voices: { en: 'uri', de: 4 } });
  expect(settings).toMatchObject({ theme: 'sepia', font: 'mono', size: 36, lineHeight: 1.2, width: SETTINGS.width, voices: { en: 'uri' } });
});

test('settings read twice are the same', () => {
  const once = readSettings({ size: 17, vertical: true, hyphens: false });
  expect(readSettings(once)).toEqual(once);
});
