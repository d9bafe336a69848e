import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SETTINGS } from '../../src/reader/settings.ts';
import { articleOf, bringReader, openIn } from './reader/bench.ts';
import { eachBrowser, inReader, told } from './reader/each-browser.ts';

eachBrowser(({ opened, openPage, test, testChromium }) => {
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

  testChromium('on paper there is the article and nothing else, on as many sheets as it needs', async () => {
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
    const sheets = async (): Promise<number> => Buffer.from(await page.pdf({ format: 'A5' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    const scrolled = await sheets();
    await page.evaluate((settings) => bench.reader?.apply({ ...settings, pages: true }), SETTINGS);
    expect(await sheets()).toBe(scrolled); // turned by page on the screen, it prints the same
  });

  testChromium('what is set in columns on the screen prints whole, and the offer of a next page not at all', async () => {
    const page = await openPage();
    await bringReader(page);
    await page.evaluate(() => (bench.nextPage = { url: 'https://example.com/2', number: 2, bring: () => Promise.resolve(null) }));
    const shadow = await openIn(page, articleOf(`<p>${'港には九日間雨が降り続いた。'.repeat(40)}</p>`.repeat(6), { lang: 'ja' }), { settings: { vertical: true } });
    const sheets = async (): Promise<number> => Buffer.from(await page.pdf({ format: 'A5' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(await inReader(shadow, (root) => root.querySelector('[data-columns]') !== null)).toBe(true);
    const columns = await sheets();
    await page.evaluate((settings) => bench.reader?.apply(settings), SETTINGS);
    expect(columns).toBe(await sheets());
    await page.emulateMediaType('print');
    expect(await inReader(shadow, (root) => root.querySelector('.next-offer')?.checkVisibility())).toBe(false);
  });

  test('the article is saved as a file that has all of it', async () => {
    const { page, shadow } = await opened();
    await page.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        if (file instanceof Blob) void file.text().then((text) => bench.told.push({ name: 'file', given: [file.type, text] }));
        return create(file);
      };
      bench.shadow?.addEventListener('click', (event) => event.target instanceof HTMLAnchorElement && event.target.download && bench.told.push({ name: 'saved', given: [event.target.download] }), true);
    });
    for (const entry of ['Save as Markdown', 'Save as one web page', 'Save as plain text']) {
      await page.keyboard.press('e');
      await shadow.evaluate((root, entry) => Array.from(root.querySelectorAll<HTMLElement>('.take-panel .entry')).find(({ textContent }) => textContent === entry)?.click(), entry);
    }
    await expect.poll(() => told(page, 'file')).toHaveLength(3);
    expect(await told(page, 'saved')).toEqual([['The harbour.md'], ['The harbour.html'], ['The harbour.txt']]);
    const files = Object.fromEntries((await told(page, 'file')) as [string, string][]);
    expect(files['text/markdown;charset=utf-8']).toContain('# The harbour\n');
    expect(files['text/markdown;charset=utf-8']).toContain('20\\. The islanders have bought the launch.');
    const html = files['text/html;charset=utf-8'] ?? '';
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('src="data:image/png;base64,'); // the pictures come along
    expect(html).not.toMatch(/<script|<link|@import|url\(http/);
    expect(html).toContain('20. The islanders have bought the launch.');
    expect(files['text/plain;charset=utf-8']).toContain('1954\t310');
  });

  testChromium('the file comes down under the article’s name', async () => {
    const { page, shadow } = await opened();
    const folder = mkdtempSync(join(tmpdir(), 'reader-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.keyboard.press('e');
    await shadow.evaluate((root) => Array.from(root.querySelectorAll<HTMLElement>('.take-panel .entry')).find(({ textContent }) => textContent === 'Save as Markdown')?.click());
    await expect.poll(() => readdirSync(folder)).toEqual(['The harbour.md']);
    expect(readFileSync(join(folder, 'The harbour.md'), 'utf8')).toContain('| 1954 | 310 |');
    rmSync(folder, { recursive: true });
  });
});
