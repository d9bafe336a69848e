import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { bringReader, labels, openIn } from './reader/bench.ts';
import { demo } from './reader/demo.ts';
import { eachBrowser, inReader, passage, told } from './reader/each-browser.ts';

const WORDS = 'The islanders have bought the launch, and nobody knows yet what it will be for. '.repeat(5);
const PARTS = 150;
const heading = (n: number): string => (n % 10 === 0 ? `<h2 data-block="${3 * n}">Part ${n / 10 + 1}</h2>` : '');
const part = (n: number): string =>
  `${heading(n)}<p data-block="${3 * n + 1}">${n}. ${WORDS}</p><figure data-block="${3 * n + 2}"><img src="/pictures/p${n}-800x500.png" alt="Picture ${n}"></figure>`;
const content = `<div><div>${Array.from({ length: PARTS }, (_, n) => part(n)).join('')}</div></div>`;
const left = { kind: 'promo', reason: 'a card', text: 'Read next: the lighthouse', block: 400, content: '<p>Read next: the lighthouse</p>' };
const long = { ...demo, content, textContent: WORDS.repeat(PARTS), leftOut: [left] };

/** Opens the long article, does something before the rest of it can be there, and counts the pictures the reader then holds. */
async function picturesAfter(page: Page, act: 'nothing' | 'close' | 'key' | 'print' | 'wheel', options: { enterAt?: number } = {}): Promise<number> {
  await bringReader(page);
  return page.evaluate(
    async (article, labels, options, act) => {
      bench.open({ article, labels, url: location.href, ...options });
      if (act === 'close') bench.reader?.close();
      if (act === 'key') bench.shadow?.querySelector('dialog')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }));
      if (act === 'wheel') {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const dialog = bench.shadow?.querySelector('dialog');
        dialog?.dispatchEvent(new WheelEvent('wheel', { deltaY: 200 }));
        dialog?.scrollBy({ top: 200, behavior: 'instant' });
        bench.told.push({ name: 'read', given: [bench.reader?.passage()] });
      }
      if (act === 'print') window.dispatchEvent(new Event('beforeprint'));
      return bench.reader?.root.querySelectorAll('img').length ?? -1;
    },
    long,
    labels,
    options,
    act,
  );
}

const picturesNow = (page: Page): Promise<number | undefined> => page.evaluate(() => bench.reader?.root.querySelectorAll('img').length);
const whole = (page: Page): Promise<void | undefined> => page.evaluate(() => bench.reader?.whole);
const topOf = (page: Page, block: number): Promise<number | undefined> => page.evaluate((block) => bench.reader?.root.querySelector(`[data-block="${block}"]`)?.getBoundingClientRect().top, block);

eachBrowser(({ openPage, test }) => {
  test('what is in view of a long article is shown first, and all of it is there soon after, in its order', async () => {
    const page = await openPage();
    const first = await picturesAfter(page, 'nothing', { enterAt: 300 });
    expect(first).toBeGreaterThan(2);
    expect(first).toBeLessThan(PARTS / 3);
    expect(await passage(page)).toBe(300);
    const top = await topOf(page, 300);
    await whole(page);
    expect(await topOf(page, 300)).toBeCloseTo(top ?? 0, -1);
    const numbers = await page.evaluate(() => Array.from(bench.reader?.root.querySelectorAll<HTMLElement>('[data-block]') ?? [], (each) => Number(each.dataset['block'])));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers).toHaveLength(2 * PARTS + PARTS / 10);
    expect(await page.evaluate(() => bench.shadow?.querySelectorAll('[aria-busy], .article img:not([role="button"])').length)).toBe(0);
  });

  test('whoever scrolls while the beginning is still coming is not thrown off', async () => {
    const page = await openPage();
    expect(await picturesAfter(page, 'wheel', { enterAt: 300 })).toBeLessThan(PARTS / 3);
    const [[read]] = (await told(page, 'read')) as [[number]];
    expect(read).toBeGreaterThan(300);
    await whole(page);
    expect(await passage(page)).toBe(read);
  });

  test('a key, or paper, has all of it at once', async () => {
    for (const act of ['key', 'print'] as const) {
      const page = await openPage();
      expect(await picturesAfter(page, act, { enterAt: 300 })).toBe(PARTS);
      expect(await passage(page)).toBe(300);
      await page.close();
    }
  });

  test('closed before all is there, nothing more comes, and the place that was kept stays', async () => {
    const page = await openPage();
    const first = await picturesAfter(page, 'close', { enterAt: 300 });
    const closed = await page.evaluateHandle(() => {
      if (!bench.reader) throw new Error('there was no reader');
      return bench.reader.root;
    });
    // One that is opened after it and stays open has all of it later than it would have had.
    await page.evaluate((article, labels) => bench.open({ article, labels, url: location.href, enterAt: 300, onPlace: () => undefined }), long, labels);
    await whole(page);
    expect(await picturesNow(page)).toBe(PARTS);
    expect(await closed.evaluate((root) => root.querySelectorAll('img').length)).toBe(first);
    expect(await told(page, 'place')).toEqual([]);
    expect(await told(page, 'close')).toEqual([[300]]);
  });

  test('contents, comparison and what was taken back in know all of it', async () => {
    const page = await openPage();
    const shadow = await openIn(page, long, { enterAt: 300, takenIn: [left.text] });
    await whole(page);
    expect(await inReader(shadow, (root) => root.querySelectorAll('.outline-panel .entry').length)).toBe(PARTS / 10);
    expect(await page.evaluate(() => Array.from(bench.reader?.root.querySelectorAll('p') ?? []).find(({ textContent }) => textContent?.startsWith('Read next'))?.nextElementSibling?.getAttribute('data-block'))).toBe('401');
  });
});
