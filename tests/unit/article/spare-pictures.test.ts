import { expect, test } from 'vitest';
import { extract } from '../../../src/quietpage.ts';

const PROSE = '<p>Nobody on the quay had seen so many people at that hour, and the kiosk ran out of coffee before the ramp was down, which had not happened since the spring of the year before.</p>';

function picturesOf(html: string): string[] {
  const document = new DOMParser().parseFromString(`<title>The ferry sails again</title><main><article><h1>The ferry sails again</h1>${PROSE.repeat(4)}${html}${PROSE.repeat(4)}</article></main>`, 'text/html');
  const content = extract(document, { url: 'https://coast.example/2026/ferry' })?.content ?? '';
  return [...content.matchAll(/<img src="([^"]*)/g)].map(([, address = '']) => address);
}

test.each([
  ['in a noscript alone', '<figure><span><noscript><img src="/img/ramp.jpg" alt="The ramp"></noscript></span><figcaption>The ramp, seen from the kiosk.</figcaption></figure>'],
  ['in a noscript whose words are no elements, as where scripts run', '<div><noscript>&lt;img src="/img/ramp.jpg" alt="The ramp"&gt;</noscript></div>'],
  ['of an accelerated page', '<amp-img src="/img/ramp.jpg" alt="The ramp" width="800" height="500"></amp-img>'],
  ['that is the ground of what says it is one', '<div role="img" aria-label="The ramp" style="background-image: url(\'/img/ramp.jpg\')"></div>'],
  ['that is the ground of a figure', '<figure><div style="background:url(/img/ramp.jpg) center"></div><figcaption>The ramp, seen from the kiosk.</figcaption></figure>'],
])('a picture %s comes along', (_, html) => {
  expect(picturesOf(html)).toEqual(['https://coast.example/img/ramp.jpg']);
});

test.each([
  ['what counts visits', '<noscript><img src="https://count.example/p.gif" height="1" width="1" alt=""></noscript>'],
  ['a link', '<noscript><a href="https://shop.example/"><img src="/img/shoes.jpg" alt="Shoes"></a></noscript>'],
  ['an ornament', '<div style="background-image: url(/img/waves.png)"></div>'],
])('%s does not', (_, html) => {
  expect(picturesOf(html)).toEqual([]);
});

test('what is shown beside its noscript comes once', () => {
  expect(picturesOf('<figure><img src="/img/ramp.jpg" alt="The ramp"><noscript><img src="/img/ramp.jpg" alt="The ramp"></noscript></figure>')).toEqual(['https://coast.example/img/ramp.jpg']);
});
