import { expect, test } from 'vitest';
import { startHistory } from '../../../src/highlights/history.ts';

test('what was done is taken back and done again in order, and forgotten when something else is done', () => {
  const history = startHistory<string>();
  expect(history.undo()).toBeNull();
  history.push({ done: 'a', undone: '-a' });
  history.push({ done: 'b', undone: '-b' });
  expect([history.undo(), history.undo(), history.undo()]).toEqual(['-b', '-a', null]);
  expect([history.redo()]).toEqual(['a']);
  history.push({ done: 'c', undone: '-c' });
  expect([history.redo(), history.undo(), history.undo(), history.undo()]).toEqual([null, '-c', '-a', null]);
});

test('only the last fifty are kept', () => {
  const history = startHistory<number>();
  for (let n = 0; n < 60; n++) history.push({ done: n, undone: n });
  let count = 0;
  while (history.undo() !== null) count++;
  expect(count).toBe(50);
});
