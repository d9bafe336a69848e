import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch } from '../../../src/clutter/watch.ts';
import { docOf } from './page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A look that takes `cost` ms and gives the page its turn for `away` ms; time passes only when we say so. */
function start({ cost = 0, away = 0, found = true } = {}) {
  const document = docOf('<p>text</p>');
  const left = new AbortController();
  let looks = 0;
  let now = 0;
  vi.setSystemTime(0);
  const watching = watch(document, {
    signal: left.signal,
    clock: { now: () => Date.now() + now, turn: async () => void (now += away) },
    look: async (_, { turn }) => {
      looks++;
      now += cost;
      if (away > 0) await turn();
      return found;
    },
  });
  const change = async (): Promise<void> => {
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { document, left, watching, change, looks: () => looks };
}

test('looks at once, and once more after a burst of changes', async () => {
  const { change, looks } = start();
  expect(looks()).toBe(1);
  await change();
  await change();
  expect(looks()).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(looks()).toBe(2);
});

test('changes that never end are not waited for', async () => {
  const { change, looks } = start();
  for (let n = 0; n < 12; n++) {
    await change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(looks()).toBeGreaterThan(1);
});

test('a look that was slow is not repeated soon', async () => {
  const { change, looks } = start({ cost: 40 });
  await change();
  await vi.advanceTimersByTimeAsync(700);
  expect(looks()).toBe(1);
  await vi.advanceTimersByTimeAsync(600);
  expect(looks()).toBe(2);
});

test('what the page does meanwhile is no reason to wait', async () => {
  const { change, looks } = start({ cost: 10, away: 5000 });
  await vi.advanceTimersByTimeAsync(0);
  await change();
  await vi.advanceTimersByTimeAsync(400);
  expect(looks()).toBe(2);
});

test('nor is a slow look repeated later on a page that brings clutter than on one that does not', async () => {
  const { change, looks } = start({ cost: 2000 });
  await change();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks()).toBe(2);
});

test('a page that is put in the place of all is a change, and so is a place that one may type into', async () => {
  const { document, looks } = start();
  await vi.advanceTimersByTimeAsync(0);
  document.replaceChild(docOf('<p>another</p>').documentElement, document.documentElement);
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks()).toBe(2);
  document.querySelector('p')?.setAttribute('contenteditable', '');
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks()).toBe(3);
});

test('our own writing is no change; the page\'s is', async () => {
  const { document, watching, looks } = start();
  await vi.advanceTimersByTimeAsync(0);
  watching.quietly(() => document.body.append(document.createElement('p')));
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks()).toBe(1);
});

test('scripts and styles are no change, nor what happens inside something hidden', async () => {
  const { document, looks } = start();
  await vi.advanceTimersByTimeAsync(0);
  document.head.append(document.createElement('script'), document.createElement('style'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks()).toBe(1);
});

test('after the signal it looks no more, and settled resolves', async () => {
  const { left, watching, change, looks } = start();
  await change();
  left.abort();
  await expect(watching.settled()).resolves.toBeUndefined();
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks()).toBe(1);
});
