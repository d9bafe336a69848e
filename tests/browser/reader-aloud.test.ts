import { expect } from 'vitest';
import { articleOf, bringReader, openIn } from './reader/bench.ts';
import { demo } from './reader/demo.ts';
import { eachBrowser, inReader } from './reader/each-browser.ts';

eachBrowser(({ openPage, opened, test }) => {
  test('reading aloud begins where one reads, marks its sentence, skips notes, captions and code, obeys its keys', async () => {
    const { page } = await opened({ enterAt: 4 });
    const spoken = (): Promise<string[]> => page.evaluate(() => bench.spoken);
    const end = (): Promise<void> => page.evaluate(() => bench.held?.());
    await page.keyboard.press('l');
    expect(await spoken()).toEqual(['The islanders have bought the launch.']);
    expect(await page.evaluate(() => Array.from(CSS.highlights.get('quietpage-spoken') ?? [], ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)))).toEqual(['The islanders have bought the launch.']);
    await end();
    await expect.poll(async () => (await spoken()).length).toBe(2);
    await page.keyboard.press('>');
    expect((await spoken()).at(-1)).toBe('Two islands ought not to be two hours apart.');
    await page.keyboard.press('>');
    expect((await spoken()).at(-1)).toBe('The figures');
    await page.keyboard.press('>');
    expect((await spoken()).at(-1)).toBe('The sum is crates.');
    await page.keyboard.press('<');
    await page.keyboard.press('<');
    expect((await spoken()).at(-1)).toBe('Two islands ought not to be two hours apart.');
    await page.keyboard.press('l');
    const count = (await spoken()).length;
    await page.keyboard.press('.');
    expect(await spoken()).toHaveLength(count);
    await page.keyboard.press('s');
    expect(await page.evaluate(() => CSS.highlights.has('quietpage-spoken'))).toBe(false);
  });

  test('without a voice of this machine it says so; a voice that sends the text away is none', async () => {
    const page = await openPage();
    await bringReader(page);
    await page.evaluate(() => (bench.voices = [{ voiceURI: 'far', name: 'Far', lang: 'en-US', localService: false, default: true }]));
    const shadow = await openIn(page, demo);
    await page.keyboard.press('l');
    expect(await inReader(shadow, (root) => root.querySelector('.said')?.textContent)).toContain('no voice');
    expect(await page.evaluate(() => bench.spoken)).toEqual([]);
  });

  test('where there are only pictures it says so as well', async () => {
    const page = await openPage();
    await bringReader(page);
    const shadow = await openIn(page, articleOf('<figure data-block="1"><img src="/harbour.png" alt="The harbour at dusk"></figure>'));
    await page.keyboard.press('l');
    expect(await inReader(shadow, (root) => root.querySelector('.said')?.textContent)).toContain('nothing here to read aloud');
  });

  test('a sentence in a language without a voice of this machine has the article’s; at the end the strip goes', async () => {
    const page = await openPage();
    await bringReader(page);
    await page.evaluate(() => bench.voices.push({ voiceURI: 'loin', name: 'Loin', lang: 'fr-FR', localService: false, default: false }));
    const shadow = await openIn(page, articleOf('<p data-block="1" lang="fr">La pluie est tombée.</p>'));
    await page.keyboard.press('l');
    expect(await page.evaluate(() => bench.utterance?.voice?.name)).toBe('Here');
    await page.evaluate(() => bench.held?.());
    await expect.poll(() => inReader(shadow, (root) => root.querySelector<HTMLElement>('.player')?.hidden)).toBe(true);
    expect(await page.evaluate(() => CSS.highlights.has('quietpage-spoken'))).toBe(false);
  });

  test('a page that is brought in while someone listens is read after the first', async () => {
    const page = await openPage();
    await bringReader(page);
    await page.evaluate((article) => (bench.nextPage = { url: 'https://example.com/2', number: 2, bring: () => Promise.resolve({ article, next: null }) }), articleOf('<p>It stopped.</p>'));
    const shadow = await openIn(page, articleOf('<p data-block="1">Rain fell.</p>'), { settings: { pause: 0 } });
    await page.keyboard.press('l');
    await (await shadow.$('.next-page'))?.click();
    await shadow.waitForSelector('.next');
    await page.evaluate(() => bench.held?.());
    await expect.poll(() => page.evaluate(() => bench.spoken)).toEqual(['Rain fell.', 'It stopped.']);
  });

  test('turned page by page, no line lies under the strip, and what was first on the page is read first', async () => {
    const content = Array.from({ length: 60 }, (_, n) => `<p data-block="${n + 1}">The ${n + 1}th crossing took two hours and the ferry was as full as it had been on the day before it</p>`).join('');
    const { page, shadow } = await opened({ settings: { pages: true } }, articleOf(content));
    await page.setViewport({ width: 1000, height: 700 });
    await page.keyboard.press('PageDown');
    const first = await inReader(shadow, (root) => Array.from(root.querySelectorAll('.article p')).find((each) => each.getBoundingClientRect().right > 100)?.textContent ?? '');
    await page.keyboard.press('l');
    expect(await page.evaluate(() => bench.spoken)).toEqual([first]);
    const lines = (): Promise<boolean> =>
      inReader(shadow, (root) => {
        const lowest = Math.max(...Array.from(root.querySelectorAll('.article p'), (each) => Array.from(each.getClientRects(), ({ bottom }) => bottom)).flat());
        return lowest <= (root.querySelector('.player')?.getBoundingClientRect().top ?? 0);
      });
    expect(await lines()).toBe(true);
    await page.setViewport({ width: 320, height: 700 });
    await expect.poll(lines).toBe(true);
  });
});
