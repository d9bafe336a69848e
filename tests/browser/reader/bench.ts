import type { ElementHandle, Page } from 'puppeteer-core';
import { build } from 'vite';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Article } from '../../../src/article/article.ts';
import { LABELS, type ReaderLabels } from '../../../src/reader/labels.ts';
import type { Bench } from './entry.ts';

/** The English labels as the extension gives them. */
export const labels = Object.fromEntries(LABELS.map((name) => [name, messages[`read_${name}`].message])) as ReaderLabels;

let bundle: Promise<string> | null = null;

async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: new URL('./entry.ts', import.meta.url).pathname, formats: ['iife'], name: 'unused', fileName: 'reader' } },
  });
  const [{ output: chunks } = { output: [] }] = Array.isArray(output) ? output : [];
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  if (!code) throw new Error('the reader was not built');
  return code;
}

/** Brings the reader's code into a page, as `bench`. */
export async function bringReader(page: Page): Promise<void> {
  await page.evaluate(await (bundle ??= bundled()));
}

/** An article of nothing but what is given. */
export const articleOf = (content: string, rest: Partial<Article> = {}): Article => ({
  title: 'The harbour',
  byline: 'Marta Lind',
  siteName: 'The Coast',
  publishedTime: '2025-03-14',
  lang: 'en',
  dir: 'ltr',
  excerpt: null,
  textContent: 'Rain fell on the harbour for nine days. '.repeat(100),
  length: 4000,
  leadImage: null,
  leftOut: [],
  content,
  ...rest,
});

type Options = Omit<Parameters<Bench['open']>[0], 'article' | 'labels' | 'url'>;

/** Opens the reader in a page, bringing it first; returns its closed shadow root. */
export async function openIn(page: Page, article: Article, options: Options = {}): Promise<ElementHandle<ShadowRoot>> {
  if (!(await page.evaluate(() => 'bench' in globalThis))) await bringReader(page);
  await page.evaluate((article, labels, options) => bench.open({ article, labels, url: location.href, ...options }), article, labels, options);
  return page.evaluateHandle(() => {
    if (!bench.shadow) throw new Error('the reader is not open');
    return bench.shadow;
  });
}
