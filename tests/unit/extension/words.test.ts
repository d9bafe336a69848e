// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GROUNDS } from '../../../src/article/facts/grounds.ts';
import { CLASSIFIED } from '../../../src/clutter/classified.ts';
import { rules } from '../../../src/clutter/rules.ts';

type Messages = Record<string, { message: string; description?: string }>;

const ROOT = new URL('../../../public/_locales/', import.meta.url);
const read = (locale: string): Messages => JSON.parse(readFileSync(new URL(`${locale}/messages.json`, ROOT), 'utf8')) as Messages;
const places = (text: string): string[] => (text.match(/\$\d|\{\w+\}/g) ?? []).sort();

const english = read('en');
const sources = readdirSync(new URL('../../../src/', import.meta.url), { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.(ts|html)$/.test(file.name))
  .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
  .join('\n');
const manifest = readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8');

test.each(readdirSync(ROOT))('%s has every word, with the same places for what is put in', (locale) => {
  const words = read(locale);
  const plain = Object.keys(words).filter((name) => !name.startsWith('why_'));
  expect(plain.sort(), `public/_locales/${locale}/messages.json: translate what is missing, take out what English has no more`).toEqual(Object.keys(english).sort());
  for (const [name, { message }] of Object.entries(words)) {
    expect(message.trim(), name).not.toBe('');
    expect(places(message), name).toEqual(places(english[name]?.message ?? ''));
  }
  expect(['ltr', 'rtl']).toContain(words['direction']?.message);
});

test.each(readdirSync(ROOT).filter((locale) => locale !== 'en'))('%s gives the reason of every rule and ground, and of no other; the English ones are their own', (locale) => {
  const names = [...rules.map(({ name }) => name), ...CLASSIFIED.map((kind) => `looks_${kind}`), ...Object.keys(GROUNDS).map((ground) => `ground_${ground}`)].map((name) => `why_${name.replaceAll('-', '_')}`);
  const reasons = Object.keys(read(locale)).filter((name) => name.startsWith('why_'));
  expect(reasons.sort(), `public/_locales/${locale}/messages.json: a sentence for each rule, as its \`why\` in English, for each kind that the classifier hides, and for each ground`).toEqual(names.sort());
});

test('every word is used', () => {
  const unused = Object.keys(english).filter((name) => !name.startsWith('read_') && !sources.includes(`'${name}'`) && !manifest.includes(`__MSG_${name}__`));
  expect(unused).toEqual([]);
});
