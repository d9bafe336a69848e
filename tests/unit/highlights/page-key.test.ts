import { expect, test } from 'vitest';
import { LONGEST_KEY, pageKey, statedKey } from '../../../src/highlights/page-key.ts';
import { LIKELY_TRACKING_KEYS, TRACKING_KEYS, TRACKING_STARTS, TWIN_KEYS } from '../../../src/highlights/tracking-keys.ts';

function key(url: string, canonical?: string): string {
  const document = new DOMParser().parseFromString('', 'text/html');
  if (canonical) {
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.setAttribute('href', canonical);
    document.head.append(link);
  }
  return pageKey(document, url);
}

const STORY = 'https://paper.example/2024/old-crane-stops-turning';

test.each([
  ['campaign keys', `${STORY}?utm_source=x&fbclid=1`],
  ['likely campaign keys on a path that names the article', `${STORY}?ref=home&source=mail`],
  ['scheme, www and closing slash', 'http://www.paper.example/2024/old-crane-stops-turning/'],
  ['the mobile host', 'https://m.paper.example/2024/old-crane-stops-turning'],
  ['AMP by path', `${STORY}/amp/`],
  ['AMP by query', `${STORY}?amp=1`],
  ['AMP by host', 'https://amp.paper.example/2024/old-crane-stops-turning'],
  ['print by path', `${STORY}/print`],
  ['print by query', `${STORY}?print=true`],
  ['a place in the page', `${STORY}#comments`],
])('%s: the same article', (_, url) => {
  expect(key(url)).toBe(STORY);
});

test.each([
  ['relative', '/2024/old-crane-stops-turning', `${STORY}?x=1`],
  ['of an AMP host', STORY, 'https://amp.paper.example/articles/old-crane-stops-turning.html'],
  ['of an address by number', STORY, 'https://paper.example/?p=4711'],
  ['of a story named by its query', STORY, 'https://paper.example/story?id=4711'],
  ['of a longer slug', STORY, 'https://paper.example/news/old-crane-stops-turning-2'],
])('a canonical address %s is believed', (_, canonical, url) => {
  expect(key(url, canonical)).toBe(STORY);
});

test.each([
  ['the home page', 'https://paper.example/'],
  ['another site', 'https://elsewhere.example/2024/old-crane-stops-turning'],
  ['the page the app was on before', 'https://paper.example/2024/benches-are-green-now'],
  ['no address', 'javascript:void 0'],
  ['nonsense', 'https://['],
])('a canonical address that is %s is not', (_, canonical) => {
  expect(key(STORY, canonical)).toBe(STORY);
});

test('later pages, other queries and routes are pages of their own', () => {
  expect(key(`${STORY}?page=2`, STORY)).toBe(`${STORY}?page=2`);
  expect(key(`${STORY}/2`, STORY)).toBe(`${STORY}/2`);
  expect(key('https://paper.example/watch?v=abc&t=1')).toBe('https://paper.example/watch?t=1&v=abc');
  expect(key('https://paper.example/watch?t=1&v=abc')).toBe('https://paper.example/watch?t=1&v=abc');
  expect(key('https://app.example/#/notes/12', 'https://app.example/')).toBe('https://app.example/#/notes/12');
  expect(key('https://app.example/#!/notes/13')).toBe('https://app.example/#!/notes/13');
  expect(key('https://paper.example/read?src=12')).toBe('https://paper.example/read?src=12');
  expect(key('https://paper.example/print/shop')).toBe('https://paper.example/print/shop');
  expect(key('https://paper.example:8080/a')).toBe('https://paper.example:8080/a');
  expect(key('https://paper.example/teams?constructor=ferrari')).toBe('https://paper.example/teams?constructor=ferrari');
  expect(key(`${STORY}?constructor=ferrari`)).toBe(`${STORY}?constructor=ferrari`);
});

test('a key that a file states is believed if a page of this address could have it', () => {
  for (const url of [`${STORY}?category=world`, 'http://m.paper.example/s/1', 'https://paper.example/']) expect(statedKey(STORY, url)).toBe(STORY);
  const unsound = ['', 'nonsense', 'javascript:alert(1)', 'page:x', '__proto__', STORY.replace('https', 'http'), STORY.replace('paper', 'www.paper'), `${STORY}?utm_source=x`, `${STORY}#p`, 'https://elsewhere.example/a', `${STORY}/${'x'.repeat(LONGEST_KEY)}`];
  for (const key of unsound) expect(statedKey(key, STORY), key).toBeUndefined();
  expect(statedKey(STORY, '')).toBeUndefined();
  expect(statedKey(STORY, 'file:///home/story.html')).toBeUndefined();
});

test('the lists of keys are sorted, in lower case, and each says what it is', () => {
  for (const list of [TRACKING_KEYS, TRACKING_STARTS, LIKELY_TRACKING_KEYS, TWIN_KEYS]) {
    const keys = Object.keys(list);
    expect(keys).toEqual([...keys].sort());
    for (const [name, meaning] of Object.entries(list)) {
      expect(name).toMatch(/^[a-z_]+$/);
      expect(meaning).toMatch(/\w{3}/);
    }
  }
});
