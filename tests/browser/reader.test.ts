import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THEMES } from '../../src/reader/themes/themes.ts';
import { openPlain, type PlainBrowser } from './harness/open-plain.ts';
import { serve, type Site } from './harness/serve.ts';
import { bringReader, openIn } from './reader/bench.ts';
import { demo } from './reader/demo.ts';

const PAGE = `<!doctype html><html lang="en"><title>Ferry</title><body><header>Coast</header><main><h1>Ferry</h1></main><input id="name" value="typed"><p>${'Beneath. '.repeat(4000)}</p></body></html>`;

let site: Site;
let browser: PlainBrowser;
const errors: unknown[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([openPlain(), serve()]);
});
afterAll(() => Promise.all([browser?.close(), site?.close()]));

async function opened(options: Parameters<typeof openIn>[2] = {}, article = demo): Promise<{ page: Page; shadow: ElementHandle<ShadowRoot> }> {
  const page = await browser.openPage(site.page(PAGE));
  page.on('pageerror', (error) => errors.push(error));
  return { page, shadow: await openIn(page, article, options) };
}

const told = (page: Page, name: string): Promise<unknown[][]> => page.evaluate((name) => bench.told.filter((each) => each.name === name).map(({ given }) => given), name);
const passage = (page: Page): Promise<number | null | undefined> => page.evaluate(() => bench.reader?.passage());
const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('quietpage-reader') !== null);
const inReader = async <T>(shadow: ElementHandle<ShadowRoot>, read: (root: ShadowRoot) => T): Promise<T> => (await shadow.evaluate(read)) as T;

test('the page is beneath, inert, and as it was once the reader is closed by Esc; focus and scroll are given back', async () => {
  const page = await browser.openPage(site.page(PAGE));
  await page.focus('#name');
  await page.evaluate(() => scrollTo(0, 700));
  const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
  await openIn(page, demo);
  await page.keyboard.type('x');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('quietpage-reader');
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(false);
  expect(await page.evaluate(() => [new XMLSerializer().serializeToString(document), document.activeElement?.id, scrollY, document.adoptedStyleSheets.length])).toEqual([before, 'name', 700, 0]);
  expect(await told(page, 'close')).toHaveLength(1);
});

test('it opens at the passage that was on screen, and tells the one being read on leaving', async () => {
  const { page } = await opened({ enterAt: 15 });
  expect(await passage(page)).toBe(15);
  const middle = await page.evaluate(() => bench.reader?.root.querySelector('[data-block="15"]')?.getBoundingClientRect().top);
  expect(middle).toBeGreaterThan(0);
  expect(middle).toBeLessThan(200);
  await page.keyboard.press('End');
  await page.waitForFunction(() => bench.reader?.passage() !== 15);
  const last = await page.evaluate(() => {
    const now = bench.reader?.passage();
    bench.reader?.close();
    return now;
  });
  expect(await told(page, 'close')).toEqual([[last]]);
});

test('a block that is not in the article leads to the next one, and back to itself when nobody read on', async () => {
  const { page } = await opened({ enterAt: 33 });
  expect(await passage(page)).toBe(33);
});

test('a very long article opens at its passage as well, and stays there while its pictures come', async () => {
  const words = 'The islanders have bought the launch, and nobody knows yet what it will be for. '.repeat(5);
  const content = Array.from({ length: 300 }, (_, n) => `<p data-block="${2 * n}">${n}. ${words}</p><figure data-block="${2 * n + 1}"><img src="/pictures/p${n}-800x500.png" alt=""></figure>`).join('');
  const { page } = await opened({ enterAt: 400 }, { ...demo, content, textContent: words.repeat(300), leftOut: [] });
  expect(await passage(page)).toBe(400);
  await page.waitForFunction(() => bench.reader?.root.querySelector<HTMLImageElement>('[data-block="401"] img')?.complete);
  expect(await page.evaluate(() => bench.reader?.root.querySelector('[data-block="400"]')?.getBoundingClientRect().top)).toBeCloseTo(97, -1);
  await page.keyboard.press('k');
  expect(await passage(page)).toBe(0);
});

test('events in the reader do not reach the page', async () => {
  const { page, shadow } = await opened();
  await page.evaluate(() => {
    for (const type of ['keydown', 'click', 'wheel', 'pointerdown']) document.addEventListener(type, () => bench.told.push({ name: 'page', given: [type] }));
  });
  await page.keyboard.press('j');
  await (await shadow.$('.masthead h1'))?.click();
  await page.mouse.wheel({ deltaY: 100 });
  expect(await told(page, 'page')).toEqual([]);
});

test('a page that rebuilds itself does not sweep the reader away', async () => {
  const { page } = await opened({ enterAt: 20 });
  await page.evaluate(() => document.documentElement.replaceChildren(document.createElement('body')));
  await page.waitForSelector('quietpage-reader');
  expect(await passage(page)).toBe(20);
});

test('its text is the article’s text, nothing of the reader’s own in it', async () => {
  const { shadow } = await opened();
  const text = await inReader(shadow, (root) => root.querySelector('.article')?.textContent ?? '');
  const given = await shadow.evaluate((_, html) => new DOMParser().parseFromString(html, 'text/html').body.textContent, demo.content);
  expect(text).toBe(given);
});

test('axe finds nothing, in any theme, nor in the panels', async () => {
  const page = await browser.openPage(site.page(PAGE));
  // axe looks into open roots only.
  await page.evaluate('{ const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: "open" }); }; }');
  await page.evaluate(axe.source);
  const shadow = await openIn(page, demo);
  const look = (): Promise<string[]> =>
    page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ fromShadowDom: ['quietpage-reader', '.reader'] } as never);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    });
  await page.keyboard.press('c');
  for (const theme of THEMES) {
    await page.evaluate((theme) => bench.reader?.apply({ theme, font: 'serif', size: 20, width: 66, lineHeight: 1.6, paragraphSpacing: 1, letterSpacing: 0, align: 'start', hyphens: true, vertical: false, rate: 1, pause: 0, voices: {} }), theme);
    expect(await look(), theme).toEqual([]);
  }
  for (const key of ['t', 'o', 'e', '?'] as const) {
    await page.keyboard.press(key);
    expect(await inReader(shadow, (root) => root.querySelectorAll(':popover-open').length), key).toBe(1);
    expect(await look(), key).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isOpen(page), key).toBe(true);
  }
  await page.keyboard.press('l');
  expect(await look(), 'reading aloud').toEqual([]);
  expect(await isOpen(page)).toBe(true);
});

test('the page of shortcuts lists every key, and each label is there', async () => {
  const { page, shadow } = await opened();
  await page.keyboard.press('?');
  const keys = await inReader(shadow, (root) => Array.from(root.querySelectorAll('.keys dt'), ({ textContent }) => textContent));
  expect(keys).toEqual(expect.arrayContaining(['j', 'k', 'o', 't', '+', '-', 'd', 'l', '.', ',', '>', '<', 'm', 'y', 'p', 'c', '?', 'Esc']));
  expect(new Set(keys).size).toBe(keys.length);
});

test('every tool and every picture is reached by Tab', async () => {
  const { page, shadow } = await opened();
  const reached = new Set<string>();
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab');
    reached.add(await inReader(shadow, (root) => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.textContent ?? ''));
  }
  for (const name of ['Contents', 'Read aloud', 'Take it along', 'Theme and type', 'Close the reader', 'Enlarge: The harbour at dusk', 'Freight', 'Code']) expect([...reached]).toContain(name);
});

test('settings show at once and are told; reset brings back the fallbacks', async () => {
  const { page, shadow } = await opened({ settings: { theme: 'paper' } });
  await page.keyboard.press('t');
  await (await shadow.$('.option[data-theme="sepia"]'))?.click();
  await page.keyboard.press('+');
  expect(await inReader(shadow, (root) => [root.querySelector<HTMLElement>('.reader')?.dataset['theme'], getComputedStyle(root.querySelector('.page') ?? root.host).fontSize])).toEqual(['sepia', '21px']);
  expect((await told(page, 'settings')).at(-1)).toMatchObject([{ theme: 'sepia', size: 21 }]);
  await (await shadow.$('.plain'))?.click();
  expect((await told(page, 'settings')).at(-1)).toMatchObject([{ theme: 'auto', size: 20 }]);
});

test('automatic follows the system while the reader is open', async () => {
  const { page, shadow } = await opened();
  const theme = (): Promise<string | undefined> => inReader(shadow, (root) => root.querySelector<HTMLElement>('.reader')?.dataset['theme']);
  expect(await theme()).toBe('paper');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await expect.poll(theme).toBe('dark');
});

test('keys go from heading to heading, and the contents mark the current one', async () => {
  const { page, shadow } = await opened();
  const focused = (): Promise<string> => inReader(shadow, (root) => root.activeElement?.textContent ?? '');
  await page.keyboard.press('j');
  expect(await focused()).toBe('A timetable');
  await page.keyboard.press('j');
  expect(await focused()).toBe('The figures');
  await page.keyboard.press('k');
  expect(await focused()).toBe('A timetable');
  await page.keyboard.press('o');
  await expect.poll(() => inReader(shadow, (root) => root.querySelector('[aria-current="true"]')?.textContent)).toBe('A timetable');
});

test('progress and the time left go with the reading', async () => {
  const { page, shadow } = await opened();
  await page.keyboard.press('End');
  await expect.poll(() => inReader(shadow, (root) => Number(root.querySelector<HTMLElement>('.progress-line')?.style.getPropertyValue('--read')))).toBe(1);
  await expect.poll(async () => {
    await page.keyboard.press('Home'); // again: Chromium loses a key that comes while the last one's scrolling still goes on
    return inReader(shadow, (root) => root.querySelector<HTMLElement>('.progress-line')?.style.getPropertyValue('--read'));
  }).toBe('0');
});

test('a note’s mark shows the note where it stands; its own back-link is not in it; Esc closes the note alone', async () => {
  const { page, shadow } = await opened();
  await (await shadow.$('sup a'))?.click();
  const note = (): Promise<string | null | undefined> => inReader(shadow, (root) => root.querySelector('.note:popover-open')?.textContent?.trim());
  expect(await note()).toBe('The third to bear the name.');
  await page.keyboard.press('Escape');
  expect(await note()).toBeUndefined();
  await expect.poll(() => inReader(shadow, (root) => root.activeElement?.id)).toBe('r1');
  expect(await isOpen(page)).toBe(true);
});

test('pictures open large by keyboard, the arrows go on to the next, Esc gives the focus back', async () => {
  const { page, shadow } = await opened();
  const large = (): Promise<string | null | undefined> => inReader(shadow, (root) => root.querySelector('.zoom[open] img')?.getAttribute('src'));
  await (await shadow.$('.article img'))?.focus();
  await page.keyboard.press('Enter');
  expect(await large()).toMatch(/harbour-1200x700\.png$/);
  await page.keyboard.press('ArrowRight');
  expect(await large()).toMatch(/map-1600x900\.png$/);
  await page.keyboard.press('Escape');
  expect(await large()).toBeUndefined();
  expect(await inReader(shadow, (root) => root.activeElement?.getAttribute('alt'))).toBe('A map');
  expect(await isOpen(page)).toBe(true);
});

test('an embed is a still that leads to it; nothing of it is asked for', async () => {
  const { page, shadow } = await opened();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const link = await inReader(shadow, (root) => {
    const still = root.querySelector('a[data-embed]');
    return [still?.getAttribute('href'), still?.getAttribute('aria-label'), still?.getAttribute('target')];
  });
  expect(link).toEqual(['https://video.example/embed/1', 'The last crossing (video.example)', '_blank']);
  expect(asked.filter((url) => url.includes('video.example'))).toEqual([]);
});

test('code is coloured by its language without touching its text', async () => {
  const { page, shadow } = await opened();
  const painted = (): Promise<string[]> =>
    page.evaluate(() => Array.from(CSS.highlights.get('quietpage-code-keyword') ?? [], ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? ''));
  await expect.poll(painted).toEqual(['const']);
  expect(await inReader(shadow, (root) => root.querySelectorAll('pre span').length)).toBe(0);
  await page.keyboard.press('Escape');
  expect(await painted()).toEqual([]);
});

test('reading aloud begins where one reads, marks its sentence, skips notes, captions and code, obeys its keys', async () => {
  const { page } = await opened({ enterAt: 4 });
  const spoken = (): Promise<string[]> => page.evaluate(() => bench.spoken);
  const end = (): Promise<void> => page.evaluate(() => bench.held?.());
  await page.keyboard.press('l');
  expect(await spoken()).toEqual(['The islanders have bought the launch.']);
  expect(await page.evaluate(() => Array.from(CSS.highlights.get('quietpage-spoken') ?? [], ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)))).toEqual(['The islanders have bought the launch.']);
  await end();
  await expect.poll(async () => (await spoken()).length).toBe(2);
  await page.keyboard.press('>');
  expect((await spoken()).at(-1)).toBe('Two islands ought not to be two hours apart.');
  await page.keyboard.press('>');
  expect((await spoken()).at(-1)).toBe('The figures');
  await page.keyboard.press('>');
  expect((await spoken()).at(-1)).toBe('The sum is crates.');
  await page.keyboard.press('<');
  await page.keyboard.press('<');
  expect((await spoken()).at(-1)).toBe('Two islands ought not to be two hours apart.');
  await page.keyboard.press('l');
  const count = (await spoken()).length;
  await page.keyboard.press('.');
  expect(await spoken()).toHaveLength(count);
  await page.keyboard.press('s');
  expect(await page.evaluate(() => CSS.highlights.has('quietpage-spoken'))).toBe(false);
});

test('without a voice of this machine it says so; a voice that sends the text away is none', async () => {
  const page = await browser.openPage(site.page(PAGE));
  await bringReader(page);
  await page.evaluate(() => (bench.voices = [{ voiceURI: 'far', name: 'Far', lang: 'en-US', localService: false, default: true }]));
  const shadow = await openIn(page, demo);
  await page.keyboard.press('l');
  expect(await inReader(shadow, (root) => root.querySelector('.said')?.textContent)).toContain('no voice');
  expect(await page.evaluate(() => bench.spoken)).toEqual([]);
});

test('what was left out is shown at its place, labelled; a piece taken back in stays and is told', async () => {
  const { page, shadow } = await opened();
  await page.keyboard.press('c');
  const box = await inReader(shadow, (root) => {
    const left = root.querySelector<HTMLElement>('.left-out');
    return [left?.dataset['kind'], left?.textContent, left?.previousElementSibling?.getAttribute('data-block')];
  });
  expect(box).toEqual(['Other stories', 'Read next: the lighthouse', '4']);
  await (await shadow.$('.take-in'))?.click();
  expect(await told(page, 'takenIn')).toEqual([[['Read next: the lighthouse']]]);
  await page.keyboard.press('c');
  expect(await inReader(shadow, (root) => [root.querySelectorAll('.left-out').length, root.querySelector('.article')?.textContent?.includes('Read next')])).toEqual([0, true]);
});

test('a piece taken back in before is there from the start', async () => {
  const { shadow } = await opened({ takenIn: ['Read next: the lighthouse'] });
  expect(await inReader(shadow, (root) => root.querySelector('[data-block="4"]')?.nextElementSibling?.textContent)).toBe('Read next: the lighthouse');
});

test('the place is told when scrolling rests, and taken up again when the page is at its beginning', async () => {
  const { page } = await opened({ resumeAt: 25, enterAt: 1 });
  expect(await passage(page)).toBe(25);
  await page.keyboard.press('PageUp');
  await expect.poll(() => told(page, 'place')).toHaveLength(1);
  const [[place]] = (await told(page, 'place')) as [[number]];
  expect(place).toBeGreaterThan(2);
  expect(place).toBeLessThan(25);
});

test('a reader opened in the middle of the page stays there, whatever the last place was', async () => {
  const { page } = await opened({ resumeAt: 25, enterAt: 15 });
  expect(await passage(page)).toBe(15);
});

test('Markdown goes to the clipboard where the page has no clipboard of its own', async () => {
  const { page, shadow } = await opened();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    const execCommand = document.execCommand.bind(document);
    document.execCommand = (name) => {
      bench.told.push({ name: 'copy', given: [bench.shadow?.activeElement instanceof HTMLTextAreaElement && bench.shadow.activeElement.value] });
      return execCommand(name);
    };
  });
  await page.keyboard.press('m');
  await expect.poll(() => told(page, 'copy')).toHaveLength(1);
  const [[markdown]] = (await told(page, 'copy')) as [[string]];
  expect(markdown).toContain('# The harbour\n\nMarta Lind · March 14, 2025 · [The Coast](');
  expect(markdown).toContain('| 1954 | 310 |');
  expect(markdown).toContain('```js\n// three short');
  expect(markdown).toContain('$a+b$');
  expect(markdown).toContain('[The last crossing, video.example](https://video.example/embed/1)');
  expect(await inReader(shadow, (root) => root.querySelector('.said')?.textContent)).toBe('Copied.');
});

test('a link to the selected words is copied as a text fragment', async () => {
  const { page, shadow } = await opened({ enterAt: 4 });
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void bench.told.push({ name: 'copy', given: [text] })) } }));
  await page.evaluate(() => getSelection()?.selectAllChildren(bench.reader?.root.querySelector('[data-block="6"]') ?? document.body));
  await page.keyboard.press('y');
  await expect.poll(() => told(page, 'copy')).toEqual([[`${page.url()}#:~:text=The%20figures`]]);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.keyboard.press('y');
  expect(await inReader(shadow, (root) => root.querySelector('.said')?.textContent)).toBe('Select a passage first.');
});

test('on paper there is the article and nothing else, on as many sheets as it needs', async () => {
  const { page, shadow } = await opened({ settings: { theme: 'black' } });
  await page.emulateMediaType('print');
  const seen = await inReader(shadow, (root) => [
    document.body.checkVisibility(),
    root.querySelector('.bar')?.checkVisibility(),
    root.querySelector('.article')?.checkVisibility(),
    getComputedStyle(root.querySelector('.reader') ?? root.host).color,
  ]);
  expect(seen).toEqual([false, false, true, 'rgb(0, 0, 0)']);
  const pdf = Buffer.from(await page.pdf({ format: 'A5' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
});

test('the next page is read where this one ends, once it is asked for', async () => {
  const page = await browser.openPage(site.page(PAGE));
  await bringReader(page);
  await page.evaluate((article) => {
    bench.nextPage = () => {
      bench.told.push({ name: 'next', given: [] });
      return Promise.resolve({ article: { ...article, content: '<p data-block="2">On the second page it stopped.<script>1</script></p>' }, url: location.href, isLast: true });
    };
  }, demo);
  const shadow = await openIn(page, demo);
  expect(await told(page, 'next')).toEqual([]);
  await (await shadow.$('.next-page'))?.click();
  await expect.poll(() => inReader(shadow, (root) => root.querySelector('.article .next')?.textContent)).toBe('On the second page it stopped.');
  expect(await inReader(shadow, (root) => [root.querySelector('.next-page'), root.querySelectorAll('.article [data-block="2"]').length])).toEqual([null, 1]);
});

test('Japanese is set in columns when one likes, and the place is kept along them', async () => {
  const article = { ...demo, lang: 'ja', leftOut: [] };
  const { page, shadow } = await opened({ enterAt: 20, settings: { vertical: true } }, article);
  expect(await inReader(shadow, (root) => getComputedStyle(root.querySelector('.article p') ?? root.host).writingMode)).toBe('vertical-rl');
  expect(await passage(page)).toBe(20);
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => (bench.reader?.passage() ?? 0) > 20);
  await page.mouse.wheel({ deltaY: -4000 });
  await page.waitForFunction(() => (bench.reader?.passage() ?? 99) < 20);
});

test('right-to-left articles run from the right, with their language for hyphens and voices', async () => {
  const { shadow } = await opened({}, { ...demo, lang: 'ar', dir: null });
  expect(await inReader(shadow, (root) => { const article = root.querySelector<HTMLElement>('.article'); return [article?.dir, article?.lang, getComputedStyle(root.querySelector('blockquote') ?? root.host).borderRightWidth]; })).toEqual(['rtl', 'ar', '2px']);
});

test('the system’s own colours go before any theme, and nothing moves for those who want no motion', async () => {
  const { page, shadow } = await opened({ settings: { theme: 'sepia' } });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
  const seen = await inReader(shadow, (root) => {
    const probe = document.createElement('p');
    probe.style.cssText = 'background: Canvas; color: LinkText';
    root.querySelector('.reader')?.append(probe);
    const [canvas, link] = [getComputedStyle(probe).backgroundColor, getComputedStyle(probe).color];
    probe.remove();
    const style = (selector: string) => getComputedStyle(root.querySelector(selector) ?? root.host);
    return [style('.reader').backgroundColor === canvas, style('.article a[href]:not([data-embed])').color === link, style('.tools').transitionDuration];
  });
  expect(seen).toEqual([true, true, '0s']);
});

test('opening and closing twenty times leaves nothing behind', async () => {
  const page = await browser.openPage(site.page(PAGE));
  const session = await page.createCDPSession();
  const nodesAfter = async (times: number): Promise<[number, number]> => {
    for (let n = 0; n < times; n++) {
      await (await openIn(page, demo)).dispose(); // the protocol's own hold on it
      await page.keyboard.press('Escape');
    }
    await page.evaluate(() => { bench.reader = bench.shadow = null; bench.told = []; });
    for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return [nodes, usedSize];
  };
  await nodesAfter(10); // what the engine keeps of code it has come to know is not ours
  const [nodes, heap] = await nodesAfter(2);
  const [nodesLater, heapLater] = await nodesAfter(20);
  expect(nodesLater).toBeLessThanOrEqual(nodes * 1.05);
  expect(heapLater).toBeLessThanOrEqual(heap * 1.05);
});

test('nothing threw', () => {
  expect(errors).toEqual([]);
});
