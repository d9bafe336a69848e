import { expect } from 'vitest';
import { articleOf } from './reader/bench.ts';
import { demo } from './reader/demo.ts';
import { eachBrowser, inReader, isOpen, passage } from './reader/each-browser.ts';

eachBrowser(({ opened, test, testChromium }) => {
  test('its text is the article’s text, nothing of the reader’s own in it', async () => {
    const { shadow } = await opened();
    const text = await inReader(shadow, (root) => root.querySelector('.article')?.textContent ?? '');
    const given = await shadow.evaluate((_, html) => new DOMParser().parseFromString(html, 'text/html').body.textContent, demo.content);
    expect(text).toBe(given);
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

  testChromium('under the system’s own colours code is not painted, as it would look selected', async () => {
    const { page } = await opened({ settings: { beginnings: true } });
    const session = await page.createCDPSession();
    const force = (value: string): Promise<void> => session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    const painted = (): Promise<boolean[]> => page.evaluate(() => ['quietpage-code-keyword', 'quietpage-beginnings'].map((name) => CSS.highlights.has(name)));
    await expect.poll(painted).toEqual([true, true]);
    await force('active');
    await expect.poll(painted).toEqual([false, false]);
    await force('none');
    await expect.poll(painted).toEqual([true, true]);
  });

  test('a caption begins where its picture does; long lines of code are seen to go on; a link to nowhere looks like text', async () => {
    const content =
      '<p>Read <a href="javascript:alert(1)">this</a> or <a href="https://coast.example/">that</a>.</p><pre><code>one</code></pre>' +
      '<figure><img src="/pictures/small-120x90.png" width="120" height="90" alt="small"><figcaption>The lantern, found on the quay.</figcaption></figure>';
    const { shadow } = await opened({}, { ...demo, content, leftOut: [] });
    const seen = await inReader(shadow, (root) => {
      const style = (selector: string): CSSStyleDeclaration => getComputedStyle(root.querySelector(selector) ?? root.host);
      const box = (selector: string): DOMRect | undefined => root.querySelector(selector)?.getBoundingClientRect();
      const [picture, caption] = [box('figure img'), box('figcaption')];
      return [picture?.left === caption?.left, (picture?.left ?? 0) > (box('.article')?.left ?? 0), style('pre').backgroundImage.split('gradient').length - 1, style('.article a:not([href])').color === style('.article p').color, style('.article a[href]').color === style('.article p').color];
    });
    expect(seen).toEqual([true, true, 4, true, false]);
  });

  test('in a narrow view a long formula scrolls in itself, and a long word breaks in the contents and in a note', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(2);
    const sum = 'abcdefgh'.split('').map((name) => `<mi>${name.repeat(6)}</mi>`).join('<mo>+</mo>');
    const content = `<h2>${word}</h2><p>A sum, <math><mrow>${sum}</mrow></math>.<sup><a href="#n1">1</a></sup></p><p><math display="block"><mrow>${sum}</mrow></math></p><ol><li id="n1">https://example.com/${word}</li></ol>`;
    const { page, shadow } = await opened({}, articleOf(content));
    await page.setViewport({ width: 320, height: 600 });
    expect(await inReader(shadow, (root) => Array.from(root.querySelectorAll('.reader, p > .formula:not(:only-child)'), ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))).toEqual([false, true]);
    expect(await inReader(shadow, (root) => Array.from(root.querySelectorAll('.formula'), (box) => Math.round(box.getBoundingClientRect().right) <= innerWidth))).toEqual([true, true]);
    await page.keyboard.press('o');
    expect(await inReader(shadow, (root) => Array.from(root.querySelectorAll(':popover-open'), ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))).toEqual([false]);
    await page.keyboard.press('Escape');
    await shadow.evaluate((root) => root.querySelector<HTMLElement>('sup a')?.click());
    expect(await inReader(shadow, (root) => Array.from(root.querySelectorAll('.note:popover-open'), ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))).toEqual([false]);
  });

  test('right-to-left articles run from the right, with their language for hyphens and voices', async () => {
    const { shadow } = await opened({}, { ...demo, lang: 'ar', dir: null });
    expect(await inReader(shadow, (root) => { const article = root.querySelector<HTMLElement>('.article'); return [article?.dir, article?.lang, getComputedStyle(root.querySelector('blockquote') ?? root.host).borderRightWidth]; })).toEqual(['rtl', 'ar', '2px']);
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

  test('a gallery is a row that scrolls in itself; enlarged, the arrows stay within it', async () => {
    const cells = ['one', 'two', 'three'].map((name) => `<li><figure><img src="/pictures/${name}-800x500.png" width="800" height="500" alt="${name}"><figcaption>View ${name}</figcaption></figure></li>`);
    const { page, shadow } = await opened({}, { ...demo, content: `<figure><img src="/pictures/lead-900x500.png" alt="lead"></figure><p>Rain.</p><ul>${cells.join('')}</ul>`, leftOut: [] });
    const row = await inReader(shadow, (root) => {
      const row = root.querySelector('.gallery');
      const tops = Array.from(row?.querySelectorAll('img') ?? [], (picture) => Math.round(picture.getBoundingClientRect().top));
      return [row?.getAttribute('aria-label'), new Set(tops).size, (row?.scrollWidth ?? 0) > (row?.clientWidth ?? 0), row?.getAttribute('tabindex')];
    });
    expect(row).toEqual(['Gallery, 3 pictures', 1, true, '0']);
    const words = (): Promise<string | null | undefined> => inReader(shadow, (root) => root.querySelector('.zoom[open] .zoom-words')?.textContent);
    await (await shadow.$('img[alt="two"]'))?.focus();
    await page.keyboard.press('Enter');
    expect(await words()).toBe('View two (2/3)');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await words()).toBe('View one (1/3)');
  });
});
