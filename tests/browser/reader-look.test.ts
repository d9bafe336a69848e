import axe from 'axe-core';
import { expect } from 'vitest';
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
      return [style('.reader').backgroundColor === canvas, style('.article a[href]:not([data-embed])').color === link, style('.tools').transitionDuration];
    });
    expect(seen).toEqual([true, true, '0s']);
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
});
