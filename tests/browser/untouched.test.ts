import { expect } from 'vitest';
import { cleaned, settled, uncleaned } from './harness/settled.ts';
import { serialised } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { articlePage, leftovers } from './seed-page.ts';

const card = (n: number, words: string): string =>
  `<div class="card"><a href="/2026/03/story-${n}.html"><img src="/pictures/story-${n}-350x220.png" alt=""><h3>${words}</h3></a><p>${words}, and what the harbour board has to say about it this week.</p></div>`;
const cards = ['Ferry sails again', 'Lamp is lit', 'Rope walk to reopen', 'Market moves indoors', 'Chicks reach the islands', 'Dredger is hired', 'Purser retires', 'Clock set right']
  .map((words, n) => card(n, words))
  .join('\n');
const frame = (title: string, main: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main>${main}</main><footer>Callow</footer></body></html>`;

const PAGES = {
  'a front page': frame('The Callow Mail', `<h1>Today</h1>${cards}<h2>Watch video below :</h2>`),
  'a search page': frame('Search: ferry', `<form><input name="q" value="ferry"><button>Search</button></form><ol>${cards}</ol>`),
  'a product': frame(
    'Oilskin coat, yellow',
    `<h1>Oilskin coat, yellow</h1><img src="/pictures/coat.png" alt="Coat"><p class="price">£89.00</p><button>Add to basket</button>
     <ul><li>Waxed cotton</li><li>Taped seams</li><li>Two pockets</li></ul><h2>You may also like</h2>${cards}`,
  ),
  'a form': frame('Sign in', '<h1>Sign in</h1><form><label>Name <input></label><label>Password <input type="password"></label><button>Go</button></form><p>Advertisement</p>'),
  'an empty page': '<!doctype html><title></title>',
};

test.for(Object.entries(PAGES))('%s is left as it is', async ([, html], { browser, plain, site }) => {
  const url = site.page(html, { path: `/${html.length}` });
  const page = await browser.openPage(url);
  expect((await browser.ask(page, 'pageState')).article).toBe(false);
  await settled(page);
  expect(await serialised(page)).toBe(await serialised(await plain.openPage(url)));
});

test('an article is left as it is while cleaning is off for its site', async ({ browser, plain, site }) => {
  const url = site.page(articlePage({ inside: leftovers('lazy picture', 'empty') }));
  const first = await browser.openPage(url);
  await cleaned(first);
  await browser.dispatchCommand('cleaning', first);
  await uncleaned(first);
  const page = await browser.openPage(url);
  expect((await browser.ask(page, 'pageState')).cleaning).toBe(false);
  await settled(page);
  expect(await serialised(page)).toBe(await serialised(await plain.openPage(url)));
});
