import browser from 'webextension-polyfill';
import { ask, type PageState } from '../messages.ts';

/** Why nothing can be done in a tab; 'coming': not yet. */
export type Obstacle = 'coming' | 'own' | 'browser' | 'unnamed' | 'file' | 'pdf' | 'document' | 'closed';

export type Here = { tabId: number; title: string } & ({ state: PageState; obstacle: null } | { state: null; obstacle: Obstacle });

/** The tab the popup stands over. */
export type Front = { tabId: number; title: string; url: string; isComing: boolean };

export async function frontTab(): Promise<Front> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { tabId: tab?.id ?? browser.tabs.TAB_ID_NONE, title: tab?.title ?? '', url: tab?.url ?? '', isComing: tab?.status === 'loading' && !tab.url };
}

/** What the page of a tab says, or why it says nothing. A page that is loading or busy takes its time. */
export async function lookAt({ tabId, title, url, isComing }: Front): Promise<Here> {
  try {
    const state = await pageState(tabId, url);
    return state.unsupported ? { tabId, title, state: null, obstacle: state.unsupported } : { tabId, title, state, obstacle: null };
  } catch {
    return { tabId, title, state: null, obstacle: isComing ? 'coming' : await obstacle(url) };
  }
}

async function pageState(tabId: number, url: string): Promise<PageState> {
  try {
    return await ask(tabId, 'pageState');
  } catch (error) {
    // Nobody is let in where the address is kept from us, and of the view of a page's source the browser does not even say so.
    if (url === '' || url.startsWith('view-source:')) throw error;
    // A tab from before the extension, or a file: opening the popup has let us in.
    const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return ask(tabId, 'pageState');
  }
}

async function obstacle(url: string): Promise<Exclude<Obstacle, 'coming'>> {
  if (url.startsWith(browser.runtime.getURL(''))) return 'own';
  if (/\.pdf([?#]|$)/i.test(url)) return 'pdf';
  if (/^https?:/.test(url)) return 'closed';
  if (await browser.extension.isAllowedFileSchemeAccess()) return url.startsWith('file:') ? 'closed' : 'browser';
  // Where nothing may be read, the address is kept from us as well.
  return url === '' ? 'unnamed' : url.startsWith('file:') ? 'file' : 'browser';
}
