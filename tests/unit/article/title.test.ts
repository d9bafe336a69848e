import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { titleOf } from '../../../src/article/title.ts';
import { extract } from '../../../src/quietpage.ts';

const URL_OF_PAGE = 'https://www.coast-courier.example/2026/the-last-ferry';
const PROSE = 'Rain fell on the harbour for nine days, and on the tenth the ferry company announced that it would not sail again, to nobody’s surprise. ';

function read(head: string, body: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><html lang="en"><head>${head}</head><body>${body}<p>${PROSE.repeat(3)}</p></body></html>`, 'text/html');
}
const title = (head: string, body: string): string => titleOf(readPage(read(head, body), { url: URL_OF_PAGE }));

test.each([
  ['the headline, where the head has the site’s name in it', '<title>The last ferry - Coast Courier</title>', '<h1>The last ferry</h1>', 'The last ferry'],
  ['the headline, where the head says it in fewer words', '<meta property="og:title" content="The last ferry sails"><title>Ferry</title>', '<h1>The last ferry sails on Sunday</h1>', 'The last ferry sails on Sunday'],
  ['the headline that agrees, not the first', '<title>The last ferry sails | Coast Courier</title>', '<h1>Coast Courier</h1><h1>The last ferry sails</h1><h1>Weather</h1>', 'The last ferry sails'],
  ['the headline without the mark that links to it', '<title>The last ferry</title>', '<h1>The last ferry<a href="#x">¶</a></h1>', 'The last ferry'],
  ['the headline, of whose words some are the head’s', '<title>Ferry: no sailing on Sunday</title>', '<h1>Why the ferry stays on Sunday</h1>', 'Why the ferry stays on Sunday'],
  ['a headline of several lines, put together', '<title>The last ferry sails</title>', '<h1>The last<br>ferry sails</h1>', 'The last ferry sails'],
  ['the head, where the headline is the site’s name', '<title>The last ferry • Coast Courier</title>', '<h1>Coast Courier</h1>', 'The last ferry'],
  ['the lower headline, where the first is the name of the blog', '<title>Notes of a Purser: The last ferry sails</title>', '<h1>Notes of a Purser</h1><h3>The last ferry sails</h3>', 'The last ferry sails'],
  ['the first, where the lower one is a section of the site', '<title>The last ferry sails - Notes of a Purser</title>', '<h1>The last ferry sails</h1><p>' + PROSE.repeat(3) + '</p><h3>Notes of a Purser</h3>', 'The last ferry sails'],
  ['the head, where the headline is about something else', '<title>The last ferry</title>', '<h1>Our newsletter</h1>', 'The last ferry'],
  ['the head without the site’s name in front', '<title>Coast Courier: The last ferry sails</title><meta property="og:site_name" content="The Coast Courier">', '', 'Coast Courier: The last ferry sails'],
  ['the head without the site’s name in front, set off', '<title>Coast Courier | The last ferry sails</title>', '', 'The last ferry sails'],
  ['the head without the site by its address', '<title>The last ferry – coast-courier.example</title>', '', 'The last ferry'],
  ['the head without what stands behind a stroke', '<title>The last ferry | News from the sea</title>', '', 'The last ferry'],
  ['the head with a dash that belongs to it', '<title>The last ferry – and what came after</title>', '', 'The last ferry – and what came after'],
  ['a title that is whole, not one cut short', '<meta property="og:title" content="The last ferry sails on…"><title>The last ferry sails on Sunday</title>', '', 'The last ferry sails on Sunday'],
  ['entities that were escaped twice', '<meta property="og:title" content="Ferry &amp;amp; harbour&amp;#39;s &amp;ldquo;last&amp;rdquo; week">', '', 'Ferry & harbour\'s “last” week'],
  ['what is written like an entity and is none', '<meta property="og:title" content="The &amp;constructor; of the ferry">', '', 'The &constructor; of the ferry'],
])('the title is %s', (_, head, body, expected) => {
  expect(title(head, body)).toBe(expected);
});

test('the headline stands in the title and not in the text as well, though the head words it otherwise', () => {
  const page = read('<meta property="og:title" content="Ferry sails for the last time"><title>The last ferry sails</title>', `<article><h1>The last ferry sails</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(6)}</article>`);
  const article = extract(page, { url: URL_OF_PAGE });
  expect(article?.title).toBe('The last ferry sails');
  expect(article?.textContent).not.toContain('The last ferry sails');
});
