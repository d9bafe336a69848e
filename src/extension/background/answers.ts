import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';
import { LONGEST_KEY } from '../../highlights/page-key.ts';
import type { Answers, BackgroundRequests } from '../messages.ts';
import { editMarked, editRecent, editSettings, editSite, markedEdit, settingsEdit, siteEdit } from '../storage/edit.ts';
import { marked, recent, settings, site } from '../storage/kept.ts';
import { ASIDE, PAGE } from '../storage/prefix.ts';
import { place } from '../storage/place.ts';
import { countChange } from './backup.ts';
import { bring, isScript } from './bring.ts';
import { keepPlace, readPlace } from './places.ts';
import { change, forget } from './queue.ts';

/** What the background answers. Whatever is to be written is looked at first: a page's process is not to be trusted. */
export function answersTo({ tab }: Runtime.MessageSender): Answers<BackgroundRequests> {
  return {
    async bring(script) {
      if (!isScript(script)) throw new Error('no such script');
      await bring(script, known(tab?.id));
    },
    async showCount(count) {
      await browser.action.setBadgeText({ tabId: known(tab?.id), text: typeof count === 'number' ? String(count) : '' });
    },
    async changeSettings(edit) {
      const sound = known(settingsEdit(edit));
      await change(settings, (now) => editSettings(now, sound));
    },
    async changeSite(host, edit) {
      const sound = known(siteEdit(edit));
      await change(site(named(host)), (now) => editSite(now, sound));
    },
    async changeMarked(pageKey, edit) {
      const sound = known(markedEdit(edit));
      let isEmpty = false;
      const written = change(marked(named(pageKey)), (now) => {
        const next = editMarked(now, sound);
        isEmpty = next === null;
        return next;
      });
      // In the same writing; the library does without, if need be.
      if (sound.do === 'add' || sound.do === 'merge') change(recent, (now) => editRecent(now, pageKey)).catch(() => undefined);
      await written;
      // Of a page without highlights nothing is kept, its address neither.
      if (isEmpty) await change(recent, (now) => (now.pages.includes(pageKey) ? { pages: now.pages.filter((key) => key !== pageKey) } : now));
      if (sound.do !== 'lost') countChange().catch((error: unknown) => console.warn('Quietpage: no backup', error));
    },
    place: async (pageKey) => readPlace(named(pageKey)),
    async keepPlace(pageKey, part) {
      await keepPlace(named(pageKey), known(place(part)));
    },
    async deleteAllHighlights() {
      await forget((key) => key === recent.key || key.startsWith(PAGE) || key.startsWith(ASIDE + PAGE));
    },
  };
}

function named(key: unknown): string {
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) throw new Error('no such place to keep it');
  return key;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('this cannot be read');
  return value;
}
