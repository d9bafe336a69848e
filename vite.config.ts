import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { askingWords, languages, manyMore } from './src/article/words/languages.ts';

/** Nothing of ours may be fetched by a page: crxjs lists injected scripts as web-accessible without need. */
const nothingWebAccessible: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): Record<string, unknown> } = {
  name: 'nothing-web-accessible',
  enforce: 'post',
  renderCrxManifest(manifest) {
    return Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== 'web_accessible_resources'));
  },
};

/** The scripts that are injected are built as files of their own; crxjs leaves a second copy of each among the assets, used by nothing. */
const noSecondCopies: Plugin = {
  name: 'no-second-copies',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const isCopy = (file: (typeof chunks)[number]): boolean => file.facadeModuleId?.includes('/src/extension/page/') === true && file.fileName.startsWith('assets/');
      const used = new Set<string>();
      const visit = (name: string): void => {
        const file = bundle[name];
        if (used.has(name) || file?.type !== 'chunk') return;
        used.add(name);
        for (const next of [...file.imports, ...file.dynamicImports]) visit(next);
      };
      for (const file of chunks) if (file.isEntry && !isCopy(file)) visit(file.fileName);
      for (const { fileName } of chunks) if (fileName.startsWith('assets/') && !used.has(fileName)) delete bundle[fileName];
    },
  },
};

/** Bundlers look upward for a tsconfig.json; the built library must not be read by ours. */
const ownTsconfig: Plugin = {
  name: 'own-tsconfig',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'tsconfig.json', source: '{}\n' });
  },
};

/** Writes the lists of words in a quarter of the room, as the models are stored, and answers where: a module in the place of languages.ts. Small blocks (memLevel) suit lists in many scripts. */
function packedLanguages(): string {
  const folder = join(import.meta.dirname, 'node_modules/.quietpage');
  const packed = deflateRawSync(JSON.stringify([languages(), manyMore(), askingWords()]), { level: 9, memLevel: 5 }).toString('base64');
  const unpack = JSON.stringify(join(import.meta.dirname, 'src/article/model/unpack.ts'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'languages.js');
  writeFileSync(path, `import { unpack } from ${unpack};
let read = null;
const lists = () => (read ??= JSON.parse(new TextDecoder().decode(unpack('${packed}'))));
export const languages = () => lists()[0];
export const manyMore = () => lists()[1];
export const askingWords = () => lists()[2];
`);
  return path;
}

/** `--mode chrome` and `--mode firefox` build the extension; `--mode lib` the engine as a plain ES module. */
export default defineConfig(({ mode }) => {
  if (mode === 'lib') {
    return {
      plugins: [ownTsconfig],
      publicDir: false as const,
      build: {
        outDir: 'dist/lib',
        target: 'es2022',
        minify: false,
        lib: { entry: 'src/quietpage.ts', formats: ['es'], fileName: () => 'quietpage.js' },
      },
    };
  }
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    // Readability brings a gate of its own along, which nothing here asks
    resolve: { alias: [{ find: /^\.\/Readability-readerable$/, replacement: './Readability' }, { find: /^\.\/languages\.ts$/, replacement: packedLanguages() }] },
    plugins: [
      crx({ manifest: manifest as ManifestV3Export, browser, contentScripts: { standaloneFiles: ['src/extension/page/page.ts'] } }),
      nothingWebAccessible,
      noSecondCopies,
    ],
    publicDir: 'public',
    build: { outDir: `dist/${browser}`, target: 'es2022', modulePreload: false, minify: true, rolldownOptions: { input: { library: 'src/extension/library/library.html' } }, chunkSizeWarningLimit: 700 },
  };
});
