import { browser } from '../browser.ts';
import type { Runtime } from 'webextension-polyfill';

/** Whoever wants to know that this page has changed, and has connected to it: an open popup. */
export function tellListeners(): { tell: () => void; end: () => void } {
  const ports = new Set<Runtime.Port>();
  const welcome = (port: Runtime.Port): void => {
    if (port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  };
  browser.runtime.onConnect.addListener(welcome);
  return {
    tell() {
      for (const port of ports) port.postMessage('changed');
    },
    end() {
      browser.runtime.onConnect.removeListener(welcome);
    },
  };
}
