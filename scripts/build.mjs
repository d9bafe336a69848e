import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { installPackages } from './install.mjs';
import { root, runPackage } from './run.mjs';

/** @typedef {'chrome' | 'firefox' | 'lib'} Target */

const TYPES = "export * from './types/quietpage.d.ts';\n";

/** @param {Target} target */
async function buildOne(target) {
  if ((await runPackage('vite/bin/vite.js', ['build', '--mode', target], { quiet: true })) !== 0) throw new Error(`vite could not build dist/${target}.`);
  if (target !== 'lib') return;
  if ((await runPackage('typescript/bin/tsc', ['--project', 'tsconfig.lib.json'])) !== 0) throw new Error('tsc could not write the types of dist/lib.');
  writeFileSync(`${root}/dist/lib/quietpage.d.ts`, TYPES);
}

/**
 * Builds what is asked for into dist/. Throws at the first that fails.
 * @param {Target[]} [targets]
 */
export async function build(targets = ['chrome', 'firefox', 'lib']) {
  for (const target of targets) await buildOne(target);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await installPackages();
    await build();
    console.log('Built dist/chrome, dist/firefox and dist/lib/quietpage.js.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
