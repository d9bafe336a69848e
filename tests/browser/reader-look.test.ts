import axe from 'axe-core';
import { expect } from 'vitest';
import { SETTINGS } from '../../src/reader/settings.ts';
import { THEMES } from '../../src/reader/themes/themes.ts';
import { openIn } from './reader/bench.ts';
import { demo } from './reader/demo.ts';
import { eachBrowser, inReader, isOpen, told } from './reader/each-browser.ts';

eachBrowser(({ openPage, opened, test, testChromium }) => {
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

  testChromium('automatic follows the system while the reader is open', async () => {
    const { page, shadow } = await opened();
    const theme = (): Promise<string | undefined> => inReader(shadow, (root) => root.querySelector<HTMLElement>('.reader')?.dataset['theme']);
    expect(await theme()).toBe('paper');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await expect.poll(theme).toBe('dark');
  });

  testChromium('the system’s own colours go before any theme, and nothing moves for those who want no motion', async () => {
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
      return [style('.reader').backgroundColor === canvas, style('.article a[href]:not([data-embed])').color === link, style('.tools').transitionDuration, style('.said').backgroundColor === canvas, style('.said').borderWidth];
    });
    expect(seen).toEqual([true, true, '0s', true, '0px']);
  });

  test('axe finds nothing, in any theme, nor in the panels', async () => {
    const page = await openPage();
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
      await page.evaluate((theme, settings) => bench.reader?.apply({ ...settings, theme }), theme, SETTINGS);
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

  test('one’s own rules dress the article and nothing else, and ask for nothing', async () => {
    const { page, shadow } = await opened();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const css = `@import "/pictures/import.css"; @font-face { font-family: far; src: url(/pictures/far.woff2) }
      p { color: rgb(1, 2, 3); background: url(/pictures/one.png); text-indent: 7px; &:first-letter { color: red; background-image: image-set("/pictures/two.png" 1x) } }
      @media (min-width: 1px) { h1 { --far: u\\72l(/pictures/three.png); background: var(--far); font-style: italic } } .bar, .tools { display: none }`;
    await page.keyboard.press('t');
    await (await shadow.$('.own summary'))?.click();
    await shadow.evaluate((root, css) => {
      const field = root.querySelector('textarea');
      if (!field) throw new Error('no field');
      field.value = css;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, css);
    const seen = await inReader(shadow, (root) => {
      const style = (selector: string) => getComputedStyle(root.querySelector(selector) ?? root.host);
      const { color, backgroundImage, textIndent } = style('.article p');
      return [color, backgroundImage, textIndent, style('h1').fontStyle, style('h1').backgroundImage, style('.tools').display];
    });
    expect(seen).toEqual(['rgb(1, 2, 3)', 'none', '7px', 'italic', 'none', 'flex']);
    expect((await told(page, 'settings')).at(-1)).toMatchObject([{ css }]);
    expect(asked.filter((url) => /import|far|one|two|three/.test(url))).toEqual([]);
  });

  test('beginnings of words stand out without touching the text; words are set apart', async () => {
    const { page, shadow } = await opened({ settings: { beginnings: true, wordSpacing: 0.2 } });
    const stressed = await page.evaluate(() => Array.from(CSS.highlights.get('quietpage-beginnings') ?? [], ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)));
    expect(stressed).toEqual(expect.arrayContaining(['Ra', 'fe', 'o', 'th', 'harb']));
    expect(await inReader(shadow, (root) => [root.querySelector('.article b'), getComputedStyle(root.querySelector('.article p') ?? root.host).wordSpacing])).toEqual([null, '4px']);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => CSS.highlights.has('quietpage-beginnings'))).toBe(false);
  });

  test('spacing and alignment are worn by the text', async () => {
    const { shadow } = await opened({ settings: { letterSpacing: 0.1, lineHeight: 2, paragraphSpacing: 2, align: 'justify', hyphens: false } });
    const seen = await inReader(shadow, (root) => {
      const { letterSpacing, lineHeight, marginBottom, textAlign, hyphens } = getComputedStyle(root.querySelector('.article > p') ?? root.host);
      return [letterSpacing, lineHeight, marginBottom, textAlign, hyphens];
    });
    expect(seen).toEqual(['2px', '40px', '40px', 'justify', 'manual']);
  });
});
