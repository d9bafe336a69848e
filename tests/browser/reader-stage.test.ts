import { expect } from 'vitest';
import { openIn } from './reader/bench.ts';
import { demo } from './reader/demo.ts';
import { eachBrowser, isOpen, passage, told } from './reader/each-browser.ts';

eachBrowser(({ openPage, opened, test, testChromium }) => {
  test('the page is beneath, inert, and as it was once the reader is closed by Esc; focus and scroll are given back', async () => {
    const page = await openPage();
    await page.focus('#name');
    await page.evaluate(() => scrollTo(0, 700));
    const state = (): Promise<unknown[]> => page.evaluate(() => [new XMLSerializer().serializeToString(document), document.activeElement?.id, scrollY, document.adoptedStyleSheets.length]);
    const before = await state();
    await openIn(page, demo);
    await page.keyboard.type('x');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('quietpage-reader');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await state()).toEqual(before);
    expect(before.slice(1, 3)).toEqual(['name', 700]);
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

  test('a key that is pressed while nothing has the focus is pressed in the reader, with all that is held', async () => {
    const { page } = await opened();
    await page.evaluate(() => {
      bench.shadow?.addEventListener('keydown', (event) => bench.told.push({ name: 'pressed', given: [(event as KeyboardEvent).key, (event as KeyboardEvent).ctrlKey] }));
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await told(page, 'pressed')).toEqual([['Control', true], ['z', true]]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('quietpage-reader');
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

  testChromium('opening and closing twenty times leaves nothing behind', async () => {
    const page = await openPage();
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
});
