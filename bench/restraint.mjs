import { goToSaved } from './saved-pages.mjs';
import { withExtension } from './with-extension.mjs';

const HELP = `What cleaning an article takes away of the page round it: boxes that are called header, menu, footer or comments, with many runs of words in them;
fields; logos that lead to the front page; links that lead past the menus.
  node bench/restraint.mjs --corpus DIR [--pages 40] [--extension dist/chrome]
DIR as for reader-corpus; evenly spread articles are opened, with no script of their own. Build first.
`;

const REST = 2500; // ms; the page has been read, judged and looked at again
const MANY = 8; // runs of words; a smaller box is the head or foot of a card

await withExtension(HELP, async (browser, pagesThat) => {
  let count = 0;
  let touched = 0;
  for (const saved of pagesThat(({ type }) => type === 'article')) {
    const page = await browser.newPage();
    await goToSaved(page, saved);
    await new Promise((resolve) => void setTimeout(resolve, REST));
    const found = await page.evaluate((many) => {
      const called = /(?:^|[^a-z])(?:header|masthead|nav|navbar|navigation|menu|footer|comments?)(?:$|[^a-z])/;
      const runsOf = (/** @type {Element} */ element) => [...element.querySelectorAll('*')].filter((inner) => [...inner.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')).length;
      const namesOf = (/** @type {Element} */ { localName, id, className }) => `${localName} ${id} ${className}`.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
      const hidden = [...document.querySelectorAll('[data-quietpage]')];
      const boxes = hidden.filter((element) => called.test(namesOf(element)) && runsOf(element) >= many);
      const inHidden = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].filter((element) => element.closest('[data-quietpage]'));
      const isFront = (/** @type {Element} */ element) => element instanceof HTMLAnchorElement && element.host.replace(/^www\./, '') === location.host.replace(/^www\./, '') && element.pathname === '/' && !element.search && element.querySelector('img, svg') !== null;
      const leadsPast = (/** @type {Element} */ { textContent }) => /^\s*(?:skip|jump) |^\s*(?:zum|direkt zum|springe) |^\s*(?:aller au|saltar al?|ir al|vai al|ga naar|przejdź do) /i.test(textContent ?? '');
      const others = [...inHidden('input:not([type="hidden"]), textarea, select'), ...inHidden('a[href]').filter(isFront), ...inHidden('a[href^="#"]').filter(leadsPast)];
      return [...boxes, ...others].map((element) => `${element.closest('[data-quietpage]')?.getAttribute('data-quietpage')}: ${namesOf(element).slice(0, 90)}`);
    }, MANY);
    await page.close();
    count++;
    if (found.length > 0) console.log(`${saved.name}\n  ${found.join('\n  ')}`);
    touched += Number(found.length > 0);
  }
  console.log(`${count} articles: on ${touched} something of this was hidden`);
});
