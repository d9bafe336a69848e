import type { Page } from 'puppeteer-core';
import { beforeAll, expect } from 'vitest';
import type * as Room from './harness/highlights-room.ts';
import { test } from './harness/test.ts';
import { roomScript } from './harness/room-script.ts';
import type { PlainBrowser } from './harness/open-plain.ts';
import type { Site } from './harness/serve.ts';

declare const room: typeof Room;

let script = '';
beforeAll(async () => {
  script = await roomScript('tests/browser/harness/highlights-room.ts');
});

const STORY = `<!doctype html><style>body{font:20px/1.6 serif;margin:40px}</style>
<p id="a">Rain fell on the harbour for nine days.</p><p id="b">Nobody had oiled the crane since the spring.</p><div id="host"></div>
<p><img id="crane" src="/pictures/crane-120x80.png" alt="The crane"></p>`;

async function open(plain: PlainBrowser, site: Site): Promise<Page> {
  const page = await plain.openPage(site.page(STORY));
  await page.evaluate(script);
  return page;
}

test('passages, a picture and text in a closed shadow root are painted, found at a point, and unpainted without a trace', async ({ plain, site }) => {
  const page = await open(plain, site);
  const told = await page.evaluate(() => {
    const rangeOf = (node: Node, start: number, end: number): Range => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    };
    const before = new XMLSerializer().serializeToString(document);
    const text = (id: string): Node => document.getElementById(id)?.firstChild ?? document;
    const shadow = document.createElement('div').attachShadow({ mode: 'closed' });
    document.getElementById('host')?.append(shadow.host);
    const inner = document.createElement('p');
    inner.textContent = 'The ships went to the next port.';
    shadow.append(inner);
    const picture = document.createRange();
    picture.selectNode(document.getElementById('crane') ?? document.body);
    const marks = [
      { id: 'long', range: rangeOf(text('a'), 0, 24), color: 'yellow' as const },
      { id: 'short', range: rangeOf(text('a'), 5, 9), color: 'green' as const },
      { id: 'moved', range: rangeOf(text('b'), 0, 6), color: 'blue' as const, doubtful: true },
      { id: 'shadow', range: rangeOf(inner.firstChild ?? inner, 4, 9), color: 'pink' as const },
      { id: 'picture', range: picture, color: 'purple' as const },
    ];
    const undo = room.paint(document, marks);
    const { left, top, height } = rangeOf(text('a'), 5, 9).getBoundingClientRect();
    const painted = {
      names: [...CSS.highlights.keys()].sort(),
      sheets: [document.adoptedStyleSheets.length, shadow.adoptedStyleSheets.length],
      framed: document.getElementById('crane')?.getAttribute('data-quietpage-mark'),
      nested: room.highlightAt(marks, left + 3, top + height / 2)?.id,
      outer: room.highlightAt(marks, left - 5, top + height / 2)?.id,
      nothing: room.highlightAt(marks, 2, 2)?.id ?? null,
    };
    undo();
    undo();
    shadow.host.remove();
    return { ...painted, after: [CSS.highlights.size, document.adoptedStyleSheets.length, shadow.adoptedStyleSheets.length], same: new XMLSerializer().serializeToString(document) === before };
  });
  expect(told).toEqual({
    names: ['quietpage-green', 'quietpage-moved', 'quietpage-pink', 'quietpage-yellow'],
    sheets: [1, 1], framed: 'purple', nested: 'short', outer: 'long', nothing: null, after: [0, 0, 0], same: true,
  });
});

test('the bar is in the top layer, inside the window, out of the page’s reach, and works by keyboard', async ({ plain, site }) => {
  const page = await open(plain, site);
  await page.evaluate(() => {
    const labels = { bar: 'Highlight', colors: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' }, note: 'Note', tags: 'Tags', save: 'Save', copy: 'Copy', delete: 'Delete', moved: 'Moved?', confirm: 'Yes' };
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('a') ?? document.body);
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    document.addEventListener('keydown', (event) => event.target instanceof Element && event.target.localName === 'quietpage-bar' && told.push('page heard a key'));
    room.showBar({ document, range, labels, focus: true, onSave: (choice) => told.push(choice), onClose: () => told.push('closed') });
  });
  expect(await page.$eval('quietpage-bar', (bar) => [bar.matches(':popover-open'), bar.shadowRoot])).toEqual([true, null]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'told'))).toEqual(['closed', { color: 'blue', note: '', tags: [] }]);
  expect(await page.$('quietpage-bar')).toBeNull();
});

test('what is typed into the note is not heard by the page', async ({ plain, site }) => {
  const page = await open(plain, site);
  await page.evaluate(() => {
    const labels = { bar: 'Highlight', colors: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' }, note: 'Note', tags: 'Tags', save: 'Save', copy: 'Copy', delete: 'Delete', moved: 'Moved?', confirm: 'Yes' };
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('b') ?? document.body);
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    document.body.addEventListener('keydown', () => told.push('page heard a key'));
    document.addEventListener('keypress', () => told.push('page heard a key'));
    room.showBar({ document, range, labels, focus: true, onSave: (choice) => told.push(choice) });
  });
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('so what');
  await page.keyboard.press('Tab');
  await page.keyboard.type('one, two');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'told'))).toEqual([{ color: 'yellow', note: 'so what', tags: ['one', 'two'] }]);
});

test('500 highlights on a megabyte of text are found in slices, in document order and all of them', async ({ plain, site }) => {
  const page = await open(plain, site);
  const told = await page.evaluate(async () => {
    const words = 'rain fell on the harbour for nine days and on tenth old crane stopped turning nobody had oiled it since spring said keeper who asked'.split(' ');
    let state = 1;
    const random = (below: number): number => (state = (state * 16807) % 2147483647) % below;
    const paragraphs = Array.from({ length: 2600 }, (_, n) => `${n} ${Array.from({ length: 70 }, () => words[random(words.length)]).join(' ')}.`);
    const show = (texts: string[]): void =>
      document.body.replaceChildren(
        ...texts.map((text) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = text;
          return paragraph;
        }),
      );
    show(paragraphs);
    const read = room.indexText(document.body);
    const selectors = Array.from({ length: 500 }, (_, n) => {
      const range = document.createRange();
      const text = document.body.children[n * 5]?.firstChild ?? document.body;
      range.setStart(text, 0);
      range.setEnd(text, 60);
      return room.describe(read, range);
    }).filter((one) => one !== null);
    show(['Something new at the top.', ...paragraphs]);
    let pauses = 0;
    const found = await room.anchorAll(document.body, selectors, { pause: async () => void pauses++ });
    const starts = found.map((placement) => placement?.range.startContainer.parentElement).map((element) => [...document.body.children].indexOf(element ?? document.body));
    return { size: read.read.text.length, pauses, right: starts.filter((at, n) => at === n * 5 + 1).length, doubtful: found.filter((placement) => placement?.doubtful).length };
  });
  expect(told.size).toBeGreaterThan(900_000);
  expect(told.pauses).toBeGreaterThan(0);
  expect(told).toMatchObject({ right: 500, doubtful: 0 });
});
