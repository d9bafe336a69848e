import { ask } from '../messages.ts';
import { editSite } from '../storage/edit.ts';
import { site } from '../storage/kept.ts';
import { bringPage } from './bring.ts';
import { change } from './queue.ts';

/** What a shortcut or a menu entry asks for. */
export type Command = 'reader' | 'selection' | 'highlight' | 'cleaning' | 'picture';

export const isCommand = (name: unknown): name is Command => name === 'reader' || name === 'selection' || name === 'highlight' || name === 'cleaning' || name === 'picture';

/** Carries out a command in a tab; `src` is the address of the picture it is about. Rejects where no page of ours answers, or with the page's own failure. */
export async function carryOut(command: Command, tabId: number, src = ''): Promise<void> {
  const state = await ask(tabId, 'pageState').catch(async () => {
    await bringPage(tabId);
    return ask(tabId, 'pageState');
  });
  if (state.unsupported) return;
  if (command === 'picture') await ask(tabId, 'savePicture', src);
  else if (command === 'selection') await ask(tabId, 'readSelection');
  else if (command === 'highlight') await ask(tabId, 'saveHighlight');
  else if (command === 'reader') await ask(tabId, 'setReader', !state.readerOpen);
  else if (state.cleaning || state.article) await change(site(state.host), (now) => editSite(now, { do: 'setCleaning', on: !now.cleaning }));
  else await ask(tabId, 'setCleaningAnyway', true);
}
