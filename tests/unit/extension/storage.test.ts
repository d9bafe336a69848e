import { expect, test } from 'vitest';
import { editSite, markedEdit, settingsEdit, siteEdit } from '../../../src/extension/storage/edit.ts';
import { find, toStored } from '../../../src/extension/storage/item.ts';
import { marked, settings, site } from '../../../src/extension/storage/kept.ts';

test.each([null, 'on', 7, [], { version: 'one' }, {}])('settings stored as %j fall back, and are known not to be whole', (raw) => {
  expect(find(settings, raw)).toEqual({ value: settings.fallback, whole: false });
});

test('one broken setting falls back alone', () => {
  const raw = { ...toStored(settings, { ...settings.fallback, cleaning: false }), badge: 'often' };
  expect(find(settings, raw)).toEqual({ value: { ...settings.fallback, cleaning: false }, whole: false });
});

test('a setting that an earlier version did not have has its fallback', () => {
  expect(find(settings, { version: 1, kinds: { promo: false } })).toMatchObject({ value: { badge: true, kinds: { promo: false, cue: true, share: false } }, whole: true });
});

test('unsound highlights are left out, the others kept', () => {
  const sound = { id: 'a', created: 1, selectors: { quote: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' } } };
  const found = find(marked('k'), { version: 1, url: 'u', title: 't', highlights: [sound, { id: 'b' }, null] });
  expect(found.whole).toBe(false);
  expect(found.value.highlights).toMatchObject([{ id: 'a', color: 'yellow', note: '', tags: [] }]);
});

test('edits that cannot be read are refused', () => {
  for (const raw of [null, 'x', {}, { do: 'add' }, { do: 'add', url: 'u', highlight: { id: 'a' } }, { do: 'delete', id: 7 }]) expect(markedEdit(raw)).toBeUndefined();
  for (const raw of [null, {}, { do: 'setCleaning' }, { do: 'spareKind', kind: 'sports', on: true }, { do: 'spare', on: true, spared: { kind: 'promo' } }]) {
    expect(siteEdit(raw)).toBeUndefined();
  }
  expect(settingsEdit([])).toBeUndefined();
});

test('of an edit to the settings only what is known and sound is taken', () => {
  expect(settingsEdit({ cleaning: false, badge: 'often', kinds: { promo: false, sports: true }, novelty: 1 })).toEqual({ cleaning: false, kinds: { promo: false } });
});

test('sparing twice is sparing once, and can be taken back', () => {
  const spared = { signature: 's', kind: 'promo', snippet: 'More stories' } as const;
  const once = editSite(site('h').fallback, { do: 'spare', spared, on: true });
  expect(once?.spared).toEqual([spared]);
  const twice = editSite(once ?? site('h').fallback, { do: 'spare', spared, on: true });
  expect(twice).toEqual(once);
  expect(editSite(once ?? site('h').fallback, { do: 'spare', spared, on: false })).toBeNull();
});
