import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { peersHome } from '../peers.mjs';

/** The versions measured against. */
const PEERS = { '@apache-annotator/dom': '0.2.0', '@apache-annotator/selector': '0.2.0', 'dom-anchor-text-quote': '4.0.2', hypothesis: '1.1766.0' };

/**
 * Hypothesis publishes its client as a bundle; the sources of its anchoring stand in the bundle's source map.
 * @param {string} home
 */
function unpackHypothesis(home) {
  const map = JSON.parse(readFileSync(join(home, 'node_modules/hypothesis/build/scripts/annotator.bundle.js.map'), 'utf8'));
  const folder = join(home, 'hypothesis-source');
  map.sources.forEach((/** @type {string} */ source, /** @type {number} */ at) => {
    const path = /^app:\/\/\/(src\/.*)$/.exec(source)?.[1];
    if (!path) return;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, map.sourcesContent[at]);
  });
  return join(folder, 'src/annotator/anchoring/html.ts');
}

/** The script that runs in the page: all methods, conditions and measures; sets `globalThis.bench`. */
export async function bundle() {
  const home = peersHome('anchoring', PEERS);
  const here = dirname(fileURLToPath(import.meta.url));
  const modules = join(home, 'node_modules');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: {
        'peer:apache': join(modules, '@apache-annotator/dom/lib/index.js'),
        'peer:dom-anchor-position': join(modules, 'dom-anchor-text-position/index.js'),
        'peer:dom-anchor': join(modules, 'dom-anchor-text-quote/index.js'),
        'peer:hypothesis': unpackHypothesis(home),
        'approx-string-match': join(here, '../../node_modules/approx-string-match/build/src/index.js'),
      },
    },
    build: { write: false, minify: false, target: 'es2022', lib: { entry: join(here, 'in-page.ts'), formats: ['iife'], name: 'bench' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error('vite made nothing of the bench.');
  return `${chunk.code}\nglobalThis.bench = bench;`;
}
