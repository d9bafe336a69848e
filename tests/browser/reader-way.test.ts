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

  test('Ctrl+A selects the article as soon as the reader is open, and none of the controls', async () => {
    const { page } = await opened();
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toContain('Rain fell on the harbour');
    expect(selected).toContain('20. The islanders');
  });

  test.each([['down the page', false], ['page by page', true]])('a link inside the article leads there, and there is a way back that leaves the history alone, %s', async (_, pages) => {
    const content = demo.content.replace('Rain fell', 'See <a href="#far">the end</a>. Rain fell').replace('20. The', '<span id="far">20.</span> The');
    const { page, shadow } = await opened({ settings: { pages } }, { ...demo, content });
    const position = (): Promise<number> => inReader(shadow, (root) => { const view = root.querySelector('.reader'); return Math.abs(view?.scrollLeft ?? 0) + (view?.scrollTop ?? 0); });
    const isOffered = (): Promise<boolean> => inReader(shadow, (root) => root.querySelector('.way-back')?.checkVisibility() ?? false);
    const follow = (): Promise<void> => shadow.evaluate((root) => root.querySelector<HTMLElement>('a[href="#far"]')?.click());
    const entries = await page.evaluate(() => history.length);
    await shadow.evaluate((root) => root.querySelector('a[href="#far"]')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const start = await position();
    expect(await isOffered()).toBe(false);
    for (const back of [() => shadow.evaluate((root) => root.querySelector<HTMLElement>('.way-back')?.click()), () => page.keyboard.down('Alt').then(() => page.keyboard.press('ArrowLeft')).then(() => page.keyboard.up('Alt'))]) {
      await follow();
      await expect.poll(isOffered).toBe(true);
      expect(await position()).toBeGreaterThan(start);
      await back();
      await expect.poll(position).toBe(start);
      expect(await inReader(shadow, (root) => root.activeElement?.textContent)).toBe('the end');
      expect(await isOffered()).toBe(false);
    }
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await follow();
    await expect.poll(isOffered).toBe(true);
    await shadow.evaluate((root) => root.querySelector('a[href="#far"]')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await expect.poll(isOffered).toBe(false);
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

  test('a panel that a key opens has the focus, and gives it back to where it was', async () => {
    const { page, shadow } = await opened();
    const focused = (): Promise<string> => inReader(shadow, (root) => root.activeElement?.closest('.panel')?.id ?? 'none');
    for (const [key, panel] of [['e', 'take-panel'], ['t', 'type-panel'], ['?', 'help-panel']] as const) {
      await page.keyboard.press(key);
      await expect.poll(focused).toBe(panel);
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(panel);
      await page.keyboard.press('Escape');
      await expect.poll(focused).toBe('none');
      expect(await page.$('quietpage-reader')).not.toBeNull();
    }
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

  test('the next page is offered by its address and read where this one ends, once it is asked for; what it repeats is left out', async () => {
    const page = await openPage();
    await bringReader(page);
    await page.evaluate((article) => {
      const content = '<p data-block="2">On the second page it stopped.<script>1</script></p><h2>The rest</h2><figure><img src="/pictures/quay-640x360.png" alt="The quay"></figure><blockquote><p>Two islands ought not to be two hours apart.</p></blockquote>';
      const third = { url: 'https://coast.example/ferry/3', number: 3, bring: () => Promise.reject(new Error('gone')) };
      const bring = () => {
        bench.told.push({ name: 'next', given: [] });
        return Promise.resolve({ article: { ...article, content: content + article.content.slice(article.content.indexOf('<p data-block="12">')) }, next: third });
      };
      bench.nextPage = { url: 'https://coast.example/ferry/2', number: 2, bring };
    }, demo);
    const shadow = await openIn(page, demo);
    const offer = (): Promise<string | null | undefined> => inReader(shadow, (root) => root.querySelector('.next-offer')?.textContent);
    expect(await told(page, 'next')).toEqual([]);
    expect(await offer()).toBe('This article goes on: bring in page 2It is fetched from this site only when you press, as if you opened it: https://coast.example/ferry/2');
    const before = await inReader(shadow, (root) => root.querySelectorAll('.article > p').length);
    await (await shadow.$('.next-page'))?.click();
    await expect.poll(() => inReader(shadow, (root) => root.querySelector('.article .next p')?.textContent)).toBe('On the second page it stopped.');
    expect(await inReader(shadow, (root) => [root.querySelectorAll('.next > p').length, root.querySelectorAll('.article [data-block="2"]').length])).toEqual([1, 1]);
    expect(before).toBeGreaterThan(20);
    await page.keyboard.press('o');
    expect(await inReader(shadow, (root) => Array.from(root.querySelectorAll('.entry.level-h2'), ({ textContent }) => textContent))).toContain('The rest');
    await page.keyboard.press('Escape');
    expect(await inReader(shadow, (root) => root.querySelector('img[alt="The quay"]')?.getAttribute('aria-label'))).toBe('Enlarge: The quay');
    expect(await offer()).toContain('bring in page 3');
    await (await shadow.$('.next-page'))?.click();
    await expect.poll(() => inReader(shadow, (root) => root.querySelector('.said')?.textContent)).toBe('The next page could not be read.');
    expect(await offer()).toContain('bring in page 3');
  });

  test('keys go from highlight to highlight and back', async () => {
    const page = await openPage();
    await bringReader(page);
    await page.evaluate((blocks) => {
      bench.highlights = () => blocks.map((block) => {
        const range = new Range();
        range.selectNodeContents(bench.reader?.root.querySelector(`[data-block="${block}"]`) ?? document.body);
        return { text: range.toString(), note: null, range };
      });
    }, [15, 25]);
    await openIn(page, demo);
    // of its words: how far above them the paragraph begins depends on the typeface
    const top = (block: number): Promise<number> =>
      page.evaluate((block) => {
        const range = new Range();
        range.selectNodeContents(bench.reader?.root.querySelector(`[data-block="${block}"]`) ?? document.body);
        return range.getBoundingClientRect().top;
      }, block);
    await page.keyboard.press('n');
    expect(await top(15)).toBeCloseTo(120, -1);
    await page.keyboard.press('n');
    expect(await top(25)).toBeCloseTo(120, -1);
    await page.keyboard.press('b');
    expect(await top(15)).toBeCloseTo(120, -1);
  });

  test('a shortcut is given another key on its page; one that is taken is not', async () => {
    const { page, shadow } = await opened();
    const keyOf = (action: string): Promise<string | null | undefined> =>
      shadow.evaluate((root, action) => Array.from(root.querySelectorAll('.keys > div')).find((row) => row.querySelector('dd')?.textContent === action)?.querySelector('.key')?.textContent, action);
    const choose = async (label: string, key: 'x' | 'k'): Promise<void> => {
      await (await shadow.$(`.key[aria-label*="${label}"]`))?.click();
      await page.keyboard.press(key);
    };
    await page.keyboard.press('?');
    await choose('Next heading', 'x');
    expect(await keyOf('Next heading')).toBe('x');
    expect((await told(page, 'settings')).at(-1)).toMatchObject([{ keys: { next_heading: 'x' } }]);
    await choose('Read aloud', 'k');
    expect(await inReader(shadow, (root) => root.querySelector('.said')?.textContent)).toBe('k is taken: Previous heading.');
    expect(await keyOf('Read aloud')).toBe('l');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await inReader(shadow, (root) => root.activeElement?.textContent)).toBe('A timetable');
  });
});
