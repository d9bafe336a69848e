import { expect, test, vi } from 'vitest';
import { keptBrowser } from './kept-browser.ts';

keptBrowser();
const { browser } = await import('../../../src/extension/browser.ts');
const { beginVisit } = await import('../../../src/extension/page/visit.ts');

const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody expected. ';

test('where what is kept cannot be read when the article is there at last, whoever looked again is told', async () => {
  history.replaceState(null, '', '/news/2026/03/the-last-ferry-sails');
  document.title = 'The last ferry sails';
  const visit = beginVisit(vi.fn());
  expect(visit.state().article).toBe(false);
  const story = `<article><h1>The last ferry sails</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(9)}</article>`;
  document.body.replaceChildren(...new DOMParser().parseFromString(story, 'text/html').body.childNodes);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('the disk is gone'));
  await expect(visit.lookAgain()).rejects.toThrow('the disk is gone');
  expect(visit.state().article).toBe(true);
  visit.end();
});
