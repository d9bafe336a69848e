import browser from 'webextension-polyfill';
import { ask } from '../messages.ts';
import type { Entry } from './shelf.ts';

const PATIENCE = 15_000; // ms a page may take until its highlights are painted
const PAUSE = 300; // ms between two questions

/** Opens the page in a new tab at the passage: by a text fragment, then by our own anchor, which knows more. */
export async function openAt({ page, highlight }: Entry): Promise<void> {
  const tab = await browser.tabs.create({ url: withFragment(page.url, highlight.selectors.quote.exact) });
  const end = Date.now() + PATIENCE;
  while (tab.id !== undefined && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (await ask(tab.id, 'jumpToHighlight', highlight.id).catch(() => false)) return;
  }
}

const EDGE = 4; // words at either end of a long passage: a fragment of a few words is found as surely

/** The address with a text fragment for a passage of one block; as it is where the fragment could not match. */
function withFragment(url: string, text: string): string {
  const words = text.split(/\s+/).filter((word) => word);
  if (!/^https?:/.test(url) || words.length === 0) return url;
  const encode = (part: string[]): string => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const fragment = words.length <= EDGE * 2 && !text.includes('\n') ? encode(words) : `${encode(words.slice(0, EDGE))},${encode(words.slice(-EDGE))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
}
