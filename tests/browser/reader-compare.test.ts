import { expect } from 'vitest';
import { eachBrowser, inReader, told } from './reader/each-browser.ts';

eachBrowser(({ opened, test }) => {
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
    expect(await inReader(shadow, (root) => root.activeElement?.textContent)).toBe('Read next: the lighthouse');
    await page.keyboard.press('c');
    expect(await inReader(shadow, (root) => [root.querySelectorAll('.left-out').length, root.querySelector('.article')?.textContent?.includes('Read next')])).toEqual([0, true]);
  });

  test('a piece taken back in before is there from the start', async () => {
    const { shadow } = await opened({ takenIn: ['Read next: the lighthouse'] });
    expect(await inReader(shadow, (root) => root.querySelector('[data-block="4"]')?.nextElementSibling?.textContent)).toBe('Read next: the lighthouse');
  });
});
