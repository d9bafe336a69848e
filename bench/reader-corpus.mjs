import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import { TargetType } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { openChromium } from '../scripts/open-chromium.mjs';
import { goToSaved, savedPages } from './saved-pages.mjs';

const HELP = `Saved pages opened live in the reader of the built extension: its text beside the library's, script errors, axe.
  node bench/reader-corpus.mjs --corpus DIR [--pages 50] [--extension dist/chrome] [--show N]
DIR holds index.jsonl, one page a line: {"page": name, "file": path of the HTML in DIR (gzipped if it ends in .gz), "url": address, "type": "article", "labels": …}; of the labelled articles there, evenly spread ones are taken. Build first.
`;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    pages: { type: 'string', default: '50' },
    extension: { type: 'string', default: 'dist/chrome' },
    show: { type: 'string', default: '10' },
  },
});

/** @typedef {import('./saved-pages.mjs').Saved} Saved */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ text: string, violations: string[], errors: string[] }} Seen */

const SETTLED = 1500; // ms; cleaning has been at work, as it has when somebody opens the reader
const fold = (/** @type {string} */ text) => text.replace(/\s+/g, '');

if (values.corpus) await run(savedPages(values.corpus, Number(values.pages), ({ labels, type }) => Boolean(labels) && type === 'article'));
else {
  console.error(HELP);
  process.exitCode = 1;
}

/** @param {Saved[]} pages */
async function run(pages) {
  const expected = await texts(pages);
  const seen = await readers(pages);
  let [equal, clean, errors, opened, shown] = [0, 0, 0, 0, 0];
  for (const [n, { name }] of pages.entries()) {
    const [wanted, got] = [expected[n] ?? '', seen[n]];
    if (!got && !wanted) continue; // neither finds an article
    opened++;
    const isEqual = fold(got?.text ?? '') === fold(wanted);
    equal += Number(isEqual);
    clean += Number(got?.violations.length === 0);
    errors += got?.errors.length ?? 0;
    if ((isEqual && got?.violations.length === 0 && got.errors.length === 0) || ++shown > Number(values.show)) continue;
    console.log(`${name}: ${isEqual ? '' : `text ${fold(got?.text ?? '').length} characters, expected ${fold(wanted).length}; `}${[...(got?.violations ?? []), ...(got?.errors ?? [])].join('; ')}`);
  }
  console.log(`${pages.length} pages, ${opened} with an article; text equal to extract's on ${equal}; axe finds nothing on ${clean}; script errors: ${errors}`);
}

/** @param {string | null} extension */
function open(extension) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  return openChromium({ executablePath, extension, args: ['--host-resolver-rules=MAP * ~NOTFOUND'] });
}

/** What `extract` makes of each page, in a browser without the extension. @param {Saved[]} pages @returns {Promise<string[]>} */
async function texts(pages) {
  const library = readFileSync('dist/lib/quietpage.js', 'utf8').replace(/export \{([^}]*)\};?\s*$/, (_, /** @type {string} */ names) => `globalThis.Quietpage = {${names.replace(/(\w+) as (\w+)/g, '$2: $1')}};`);
  const browser = await open(null);
  const found = [];
  try {
    for (const saved of pages) {
      const page = await browser.newPage();
      await goToSaved(page, saved);
      await page.evaluate(`{ ${library} }`);
      found.push(String(await page.evaluate(`(() => { const found = Quietpage.extract(document, { url: ${JSON.stringify(saved.url)} }); return found ? new DOMParser().parseFromString(found.content, 'text/html').body.textContent : ''; })()`)));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** What the reader shows of each page; null where it finds no article. @param {Saved[]} pages @returns {Promise<(Seen | null)[]>} */
async function readers(pages) {
  const browser = await open(values.extension);
  /** @type {(Seen | null)[]} */
  const found = [];
  try {
    const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
    const worker = await target.worker();
    if (!worker) throw new Error('The background did not start.');
    for (const saved of pages) {
      const page = await browser.newPage();
      found.push(await read(page, saved, async () => {
        const answer = await worker.evaluate(async () => {
          const { tabs } = /** @type {{ tabs: import('webextension-polyfill').Tabs.Static }} */ (Reflect.get(globalThis, 'chrome'));
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          return tabs.sendMessage(tab?.id ?? -1, { quietpage: 'setReader', given: [true] });
        });
        return !(answer && typeof answer === 'object' && 'failure' in answer);
      }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** @param {Page} page @param {Saved} saved @param {() => Promise<boolean>} openReader @returns {Promise<Seen | null>} */
async function read(page, saved, openReader) {
  const session = await page.createCDPSession();
  /** @type {string[]} */
  const errors = [];
  let ours = 0; // the world of the extension's scripts in the page
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) ours = context.id;
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text));
  await session.send('Runtime.enable');
  await goToSaved(page, saved);
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  /** @param {string} expression @returns {Promise<unknown>} */
  const inOurs = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: ours, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  // axe looks into open roots only
  await inOurs('{ const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: "open" }); }; }');
  if (!(await openReader())) return null;
  await inOurs(axe.source);
  await inOurs("new Promise((resolve) => { const look = () => document.querySelector('quietpage-reader').shadowRoot.querySelector('[aria-busy]') ? setTimeout(look, 50) : resolve(); look(); })"); // a long article is shown before all of it is there
  const text = await inOurs("document.querySelector('quietpage-reader').shadowRoot.querySelector('.article').textContent");
  const violations = await inOurs(`axe.run({ fromShadowDom: ['quietpage-reader', '.reader'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 140)))`);
  return { text: String(text), violations: /** @type {string[]} */ (violations), errors };
}
