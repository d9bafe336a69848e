import { expect } from 'vitest';
import { bringReader, openIn } from './reader/bench.ts';
import { demo } from './reader/demo.ts';
import { eachBrowser, inReader, told } from './reader/each-browser.ts';

eachBrowser(({ openPage, opened, test }) => {
  test('the page of shortcuts lists every key, and each label is there', async () => {
    const { page, shadow } = await opened();
    await page.keyboard.press('?');
    const keys = await inReader(shadow, (root) => Array.from(root.querySelectorAll('.keys dt'), ({ textContent }) => textContent));
    expect(keys).toEqual(expect.arrayContaining(['j', 'k', 'o', 't', '+', '-', 'd', 'l', '.', ',', '>', '<', 'm', 'y', 'p', 'c', '?', 'Esc']));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('every tool and every picture is reached by Tab', async () => {
    const reached = new Set<string>();
    const go = async (times: number, back: boolean): Promise<void> => {
      const { page, shadow } = await opened();
      if (back) await page.keyboard.down('Shift');
      for (let n = 0; n < times; n++) {
        await page.keyboard.press('Tab');
        reached.add(await inReader(shadow, (root) => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.textContent ?? ''));
      }
      if (back) await page.keyboard.up('Shift');
      await page.close();
    };
    await go(10, true); // the tools stand before the text, where the focus begins
    await go(10, false);
    for (const name of ['Contents', 'Read aloud', 'Take it along', 'Theme and type', 'Close the reader', 'Enlarge: The harbour at dusk', 'Freight', 'Code']) expect([...reached]).toContain(name);
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

  test('the next page is read where this one ends, once it is asked for', async () => {
    const page = await openPage();
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
});
