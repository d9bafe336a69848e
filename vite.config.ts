import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** Nothing of ours may be fetched by a page: crxjs lists injected scripts as web-accessible without need. */
const nothingWebAccessible: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): Record<string, unknown> } = {
  name: 'nothing-web-accessible',
  enforce: 'post',
  renderCrxManifest(manifest) {
    return Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== 'web_accessible_resources'));
  },
};

/** Bundlers look upward for a tsconfig.json; the built library must not be read by ours. */
const ownTsconfig: Plugin = {
  name: 'own-tsconfig',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'tsconfig.json', source: '{}\n' });
  },
};

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
    plugins: [
      crx({ manifest: manifest as ManifestV3Export, browser, contentScripts: { standaloneFiles: ['src/extension/page/page.ts'] } }),
      nothingWebAccessible,
    ],
    publicDir: 'public',
    build: { outDir: `dist/${browser}`, target: 'es2022', modulePreload: false, minify: true, chunkSizeWarningLimit: 700 },
  };
});
