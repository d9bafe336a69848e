import { expect } from 'vitest';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { articleInReader } from './reader/seen.ts';

const bars = '<g class="bars"><rect x="20" y="20" width="40" height="120"/><rect x="80" y="60" width="40" height="80"/></g>';
const axes = '<text x="20" y="160">1954</text><text x="80" y="160">1955</text>';
const chart = (inside: string, rest = ''): string => `<svg viewBox="0 0 300 170" width="600" height="340" onclick="void 0" ${rest}>${inside}</svg>`;

const AFTER = `<style>.bars { fill: rgb(0, 128, 128) } figure { color: rgb(10, 20, 30) }</style>
<figure>${chart(`<title>Freight by year</title><defs><circle id="dot" r="4"/></defs><script>void 0</script><image href="/pictures/spy.png"/>${bars}<path d="M0 0h9" stroke="currentColor"/><use href="#dot" x="150" y="30"/>`)}<figcaption>Freight in crates, by year, as the harbour office counted it.</figcaption></figure>
<p>Between the charts there is a sentence of the article, as there is on most pages that have two of them.</p>
<div class="chart">${chart(bars + axes)}</div>
<figure><canvas id="drawn" width="300" height="150"></canvas><figcaption>Freight in crates, drawn by a script of the page.</figcaption></figure>
<figure><canvas id="tainted" width="300" height="150" aria-label="Routes"></canvas><figcaption>Routes of the ferry, drawn over a picture of another site.</figcaption></figure>
<p>After the charts there is a sentence of the article <a href="/x"><svg viewBox="0 0 512 512" width="90" height="90"><text>a</text><text>b</text></svg></a>, with an icon in a link <svg viewBox="0 0 24 24" width="16" height="16"><path d="M0 0h9"/></svg> and one in the line.</p>
<script>drawn.getContext('2d').fillRect(10, 10, 90, 90); const far = new Image(); far.onload = () => { tainted.getContext('2d').drawImage(far, 0, 0); document.body.dataset.far = 'there'; }; far.src = location.origin.replace('127.0.0.1', 'far.test') + '/pictures/map-300x150.png';</script>`;

test('charts that the page draws itself are stills in the reader, painted as on the page; icons stay out', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: AFTER })));
  await page.waitForSelector('[data-far]');
  const before = site.requests.length;
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  const html = await articleInReader(page);
  const seen = await page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return Array.from(body.querySelectorAll<HTMLElement>('img, [data-embed]'), (each) => [each.getAttribute('alt') ?? each.getAttribute('data-title'), each.getAttribute('width'), each.getAttribute('src') ?? each.getAttribute('href')]);
  }, html);
  expect(seen.map(([name, width]) => [name, width])).toEqual([['Freight by year', '600'], [null, '600'], [null, '300'], ['Routes', null]]);
  const [first = '', second = '', third = '', fourth] = seen.map(([, , address]) => address ?? '');
  const drawn = decodeURIComponent(first);
  expect(drawn).toMatch(/^data:image\/svg\+xml,<svg[^>]*background: white/);
  for (const part of ['fill="rgb(0, 128, 128)"', 'stroke="rgb(10, 20, 30)"', 'transform="translate(150 30)"', 'viewBox="0 0 300 170"']) expect(drawn).toContain(part);
  expect(drawn).not.toMatch(/script|onclick|<image|<use/);
  expect(decodeURIComponent(second)).toContain('>1955</text>');
  expect(third).toMatch(/^data:image\/png/);
  expect(fourth).toBe(page.url());
  expect(site.requests.slice(before)).toEqual([]);
});
