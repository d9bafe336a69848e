import type { Page } from 'puppeteer-core';

const EVENTS = (
  'click auxclick dblclick contextmenu pointerdown pointerenter pointerover mouseenter mouseover mousemove wheel focus focusin copy cut paste ' +
  'selectstart dragstart toggle beforetoggle scroll scrollend animationstart animationend transitionrun command error load slotchange'
).split(' ');

/**
 * Puts each string into the page (as it is, sanitised, or, as the open reader has it, nowhere) and does to all its elements what
 * might set something off. Returns the strings whose `hit()` ran, or that still hold a handler or a running address.
 */
export async function provoke(page: Page, strings: string[], how: 'raw' | 'sanitised' | 'reader'): Promise<string[]> {
  return page.evaluate(
    async (strings, how, EVENTS) => {
      const hits = new Set<string>();
      const turn = { of: 'the reader' };
      Object.assign(globalThis, { hit: () => hits.add(turn.of) });
      addEventListener('click', (event) => {
        const link = event.composedPath().find((node) => node instanceof Element && node.localName === 'a');
        if (!(link instanceof Element && /^\s*javascript:/i.test(link.getAttribute('href') ?? ''))) event.preventDefault(); // only what runs may go on
      });

      const poke = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          for (const type of EVENTS) element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
          if (element instanceof HTMLElement && element.localName !== 'form') {
            element.focus();
            if (element.localName === 'a' || element.localName === 'button' || element.localName === 'area') element.click();
          }
          for (const { name, value } of element.attributes) {
            if (how !== 'raw' && (/^on/i.test(name) || /^\s*(java|vb)script:/i.test(value))) hits.add(`${turn.of}: ${name}=${value}`);
          }
        }
      };

      // Failing pictures and frames have their events after the poking: those that were asked for last have theirs last.
      const answered = async (within: Element): Promise<void> => {
        const last = [Object.assign(document.createElement('img'), { src: '/broken/last' }), Object.assign(document.createElement('iframe'), { src: '/embed/last' })];
        const all = last.map((element) => new Promise((resolve) => ['load', 'error'].forEach((type) => element.addEventListener(type, resolve))));
        within.append(...last);
        await Promise.all(all);
        for (const element of last) element.remove();
      };

      if (how === 'reader' && bench.reader) poke(bench.reader.root);
      for (const string of strings) {
        turn.of = string;
        const box = document.createElement('div');
        document.body.append(box);
        if (how === 'raw') box.append(document.createRange().createContextualFragment(string));
        else box.attachShadow({ mode: 'open' }).append(document.importNode(bench.sanitize(string, document), true));
        poke(box.shadowRoot ?? box);
        await answered(box);
        box.remove();
      }
      await answered(document.body);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // movements have begun
      return [...hits];
    },
    strings,
    how,
    EVENTS,
  );
}
