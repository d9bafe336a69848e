import browser from 'webextension-polyfill';
import { element } from '../element.ts';
import { word } from '../words.ts';
import type { Act } from '../act.ts';

/** Whether Quietpage may work on a page without being asked; browsers leave that to their users, site by site. */
export async function isLetIn(url: string): Promise<boolean> {
  if (!/^https?:/.test(url)) return true;
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }).catch(() => true); // not every host can be asked about
}

/** Says that nothing happens here by itself, and asks the browser to let Quietpage into every page. */
export function access(act: Act): Node[] {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  return [
    element('p', { class: 'notice' }, word('access')),
    element('button', { id: 'allow', click: () => act(async () => browser.permissions.request({ origins })) }, word('access_allow')),
  ];
}
