import { afterEach, expect, test, vi } from 'vitest';
import { watchAddress } from '../../../src/extension/page/address.ts';

const left = new AbortController();
afterEach(() => left.abort());

test('where the browser tells of no navigation the address is followed all the same, also if an element of the page is called that', () => {
  Object.assign(window, { navigation: document.createElement('nav') }); // as browsers give it for `<nav id="navigation">`
  const changed = vi.fn();
  watchAddress(changed, window, left.signal);
  history.pushState(null, '', '/another-story');
  window.dispatchEvent(new Event('popstate'));
  expect(changed).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/another-story$/));
});
