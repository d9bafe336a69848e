import { expect, test } from 'vitest';
import { FACT_NAMES } from '../../../src/article/facts/measure.ts';
import blocks from '../../../src/article/model/blocks.json' with { type: 'json' };
import { readForest } from '../../../src/article/model/forest.ts';
import { unpack } from '../../../src/article/model/unpack.ts';
import saved from './model-rows.json' with { type: 'json' };

test('TypeScript and Python give the same scores for the same facts', () => {
  const walked = [...blocks.forests, blocks.kinds].map((file) => readForest(file, unpack));
  const expected = [...saved.forests, saved.kinds];
  for (const [n, forest] of walked.entries()) {
    for (const [m, row] of saved.rows.entries()) {
      const scores = forest.score(Float32Array.from(row));
      const wanted = expected[n]?.[m] ?? [];
      expect(wanted).toHaveLength(scores.length);
      for (const [at, score] of wanted.entries()) expect(scores[at]).toBeCloseTo(score, 6);
    }
  }
  expect(expected.map((rows) => rows.length)).toEqual(walked.map(() => saved.rows.length));
  expect(saved.rows.length).toBeGreaterThan(20);
});

test('the model was trained on the facts that are measured, in their order', () => {
  expect(blocks.facts).toEqual([...FACT_NAMES, 'text', 'near', 'names']);
});

test('every fact says what it is, beside its name', () => {
  const lists = Object.values(import.meta.glob<string>('../../../src/article/facts/*.ts', { query: '?raw', import: 'default', eager: true }))
    .flatMap((source) => Array.from(source.matchAll(/_FACTS = .*\[\n([\s\S]*?)\n\]/g), ([, lines = '']) => lines.split('\n')));
  const entries = lists.flat();
  for (const entry of entries) expect(entry).toMatch(/^ {2}(['`])\S+\1, \/\/ .{9,}$/);
  // boxes are measured on six levels, neighbours on six steps; tags and families have one sentence for all of them
  expect(entries.length).toBeGreaterThan(140);
});
