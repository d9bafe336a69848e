import { element } from '../element.ts';
import { ask, askBackground } from '../messages.ts';
import { toggle } from '../switch.ts';
import { word } from '../words.ts';
import type { Act } from '../act.ts';
import type { Shown } from './shown.ts';

/** Cleaning on and off: for this page if it is no article, for the site, everywhere. */
export function cleaning({ tabId, state, settings, site }: Shown, act: Act): Node[] {
  const { host, article } = state;
  const canClean = settings.cleaning && site.cleaning;
  const switches = [
    !article &&
      canClean &&
      toggle('anyway', word('clean_anyway'), state.cleaning, (on) => act(async () => ask(tabId, 'setCleaningAnyway', on))),
    toggle('site', word('clean_site'), site.cleaning, (on) => act(async () => askBackground('changeSite', host, { do: 'setCleaning', on })), { disabled: !settings.cleaning }),
    toggle('everywhere', word('clean_everywhere'), settings.cleaning, (on) => act(async () => askBackground('changeSettings', { cleaning: on }))),
  ];
  return [element('div', { class: 'card' }, ...switches)];
}
