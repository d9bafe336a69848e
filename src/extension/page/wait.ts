import { mayBeArticle } from '../../article/may-be-article.ts';
import { pageKey } from '../../highlights/page-key.ts';
import { browser } from '../browser.ts';
import { askBackground, listen, type PageRequests } from '../messages.ts';
import { PAGE } from '../storage/prefix.ts';
import { watchAddress } from './address.ts';
import { answersOf } from './ear.ts';
import { inPage } from './in-page.ts';
import { later } from './later.ts';
import type { Life } from './life.ts';
import { ARRIVED, isOrphan } from './orphan.ts';
import { whenQuiet, whenSeen } from './quiet.ts';

/**
 * What every page pays: an ear for messages, and a look whether there may be anything to do. What is to be done, the visiting script
 * does, which is brought then. Returns the leaving of both.
 */
export function wait(view: Window = window): () => void {
  const { document: page } = view;
  const left = new AbortController();
  let coming: Promise<Life> | null = null;
  let life: Life | null = null;

  const bring = async (): Promise<Life> => {
    if (!inPage().live) await askBackground('bring', 'visiting');
    const { live } = inPage();
    if (!live) throw new Error('the script for visits did not arrive');
    if (left.signal.aborted) throw new Error('the page was left');
    return (life = live(view));
  };
  const begin = (): Promise<Life> => {
    coming ??= bring().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
  const visit = (): void => void begin().catch(() => undefined); // where it does not come, the page stays as it is

  const lookForMarks = async (): Promise<void> => {
    if (await isMarked(page)) visit();
  };
  const look = (): void => {
    if (coming || page.hidden) return;
    if (mayBeArticle(page)) visit();
    else lookForMarks().catch(() => undefined); // what is kept cannot be read: the same
  };
  const leave = (): void => {
    left.abort();
    unhear();
    life?.leave();
  };
  const heard = (event: Event): void => {
    if (isOrphan()) leave();
    else if (coming) return;
    else if (event.type === 'selectionchange') {
      if (page.getSelection()?.type === 'Range') visit();
    } else if (event.type !== 'pageshow' || (event as PageTransitionEvent).persisted) look();
  };

  const unhear = listen<PageRequests>(() => answersOf(async () => (await begin()).visit()));
  for (const type of ['selectionchange', 'visibilitychange', ARRIVED]) page.addEventListener(type, heard, left);
  for (const type of ['focus', 'pageshow']) view.addEventListener(type, heard, left);
  const lookLater = (): void => {
    if (!coming && mayBeArticle(page)) visit();
  };
  const beginLater = later(lookLater, view, left.signal);
  const moved = async (): Promise<void> => {
    if (coming) return;
    await whenQuiet(page);
    look();
    beginLater();
  };
  watchAddress(() => void moved(), view, left.signal);
  void whenSeen(page).then(look);
  return leave;
}

async function isMarked(page: Document): Promise<boolean> {
  const key = PAGE + pageKey(page, page.URL);
  return key in (await browser.storage.local.get(key));
}
