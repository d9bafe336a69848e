import type { ElementHandle } from 'puppeteer-core';
import { expect } from 'vitest';
import { demo } from './reader/demo.ts';
import { eachBrowser, inReader, passage } from './reader/each-browser.ts';

/** How far it has been turned, in pages. */
const turned = (shadow: ElementHandle<ShadowRoot>): Promise<number> =>
  inReader(shadow, (root) => {
    const view = root.querySelector('.reader');
    return view ? Math.abs(view.scrollLeft) / view.clientWidth : Number.NaN;
  });

eachBrowser(({ test, opened }) => {
  test.each([
    ['to the right', 'ltr', { ...demo }, 'ArrowRight', 'ArrowLeft'],
    ['to the left', 'rtl', { ...demo, lang: 'ar', dir: 'rtl' as const }, 'ArrowLeft', 'ArrowRight'],
  ] as const)('the article is turned page by page, %s', async (_, dir, article, on, back) => {
    const { page, shadow } = await opened({ settings: { pages: true } }, article);
    expect(await turned(shadow)).toBe(0);
    await page.keyboard.press(on);
    expect(await turned(shadow)).toBe(1);
    await page.keyboard.press('PageDown');
    expect(await turned(shadow)).toBe(2);
    await page.keyboard.press(back);
    expect(await turned(shadow)).toBe(1);
    await page.keyboard.press('End');
    const last = await turned(shadow);
    expect(Number.isInteger(last)).toBe(true);
    const seen = await inReader(shadow, (root) => {
      const end = Array.from(root.querySelectorAll('.article li')).at(-1)?.getBoundingClientRect();
      const view = root.querySelector('.reader');
      return [end && end.left >= 0 && end.right <= innerWidth, view?.getAttribute('data-pages'), (view?.scrollHeight ?? 0) <= innerHeight];
    });
    expect(seen).toEqual([true, dir, true]);
    await page.keyboard.press('PageDown');
    expect(await turned(shadow)).toBe(last);
    await page.keyboard.press('Home');
    expect(await turned(shadow)).toBe(0);
    await page.mouse.move(400, 300);
    await expect.poll(async () => {
      await page.mouse.wheel({ deltaY: 120 }); // again: Chromium loses one that comes while the last key's scrolling still goes on
      return turned(shadow);
    }).toBeGreaterThan(0);
  });

  test('it opens on the page that has the passage, and turning keeps the place', async () => {
    const { page, shadow } = await opened({ settings: { pages: true }, enterAt: 25 });
    const box = await inReader(shadow, (root) => root.querySelector('[data-block="25"]')?.getBoundingClientRect().left ?? -1);
    expect(box).toBeGreaterThanOrEqual(0);
    expect(await passage(page)).toBe(25);
    expect(Number.isInteger(await turned(shadow))).toBe(true);
    await page.keyboard.press('PageUp');
    expect(await passage(page)).toBeLessThan(25);
  });

  test('headings are gone to, and listening turns the page', async () => {
    const { page, shadow } = await opened({ settings: { pages: true } });
    for (let n = 0; n < 3; n++) await page.keyboard.press('j');
    expect(await inReader(shadow, (root) => root.activeElement?.textContent)).toBe('Notes');
    expect(Number.isInteger(await turned(shadow))).toBe(true);
    expect(await turned(shadow)).toBeGreaterThan(0);
  });

  test('on a page of ten words more than one view is one page', async () => {
    const { page, shadow } = await opened({ settings: { pages: true } }, { ...demo, content: '<p data-block="1">Short.</p>', leftOut: [] });
    await page.keyboard.press('PageDown');
    expect(await turned(shadow)).toBe(0);
  });

  test('what a page began with is on the page again after the window, or the type, has another size, and pages are whole', async () => {
    const { page, shadow } = await opened({ settings: { pages: true } });
    await page.setViewport({ width: 1280, height: 900 });
    const settled = (): Promise<boolean> => turned(shadow).then(Number.isInteger);
    for (let n = 0; n < 2; n++) await page.keyboard.press('PageDown');
    await expect.poll(settled).toBe(true);
    const block = await passage(page);
    expect(block).toBeGreaterThan(4);
    const shown = (): Promise<boolean> =>
      page.evaluate((block) => {
        const box = bench.reader?.root.querySelector(`[data-block="${block}"]`)?.getBoundingClientRect();
        return box !== undefined && box.right > 0 && box.left < innerWidth;
      }, block);
    for (const [width, height] of [[360, 740], [800, 900], [1024, 700], [1920, 1000], [1280, 900]] as const) {
      await page.setViewport({ width, height });
      await expect.poll(async () => [await shown(), await settled()], { message: `${width}` }).toEqual([true, true]);
    }
    for (const key of ['+', '+', '+', '-', '-', '-'] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => [await shown(), await settled()], { message: key }).toEqual([true, true]);
    }
  });

  test('going over to pages, and back, keeps the place', async () => {
    const { page, shadow } = await opened({ enterAt: 25 });
    await page.keyboard.press('t');
    await (await shadow.$('input[name="pages"]'))?.click();
    await expect.poll(() => turned(shadow)).toBeGreaterThan(0);
    const left = await inReader(shadow, (root) => root.querySelector('[data-block="25"]')?.getBoundingClientRect().left ?? -1);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThan(await page.evaluate(() => innerWidth));
    await (await shadow.$('input[name="pages"]'))?.click();
    const top = await inReader(shadow, (root) => root.querySelector('[data-block="25"]')?.getBoundingClientRect().top ?? -1);
    expect(top).toBeGreaterThan(-200);
    expect(top).toBeLessThan(await page.evaluate(() => innerHeight));
  });
});
