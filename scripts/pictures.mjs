import { installPackages } from './install.mjs';
import { runPackage } from './run.mjs';

/** Takes the README's pictures anew: the browser test of the demo article writes them to docs/. */
await installPackages();
process.exitCode = await runPackage('vitest/vitest.mjs', ['run', '--project', 'browser', 'tests/browser/demo.test.ts'], { env: { QUIETPAGE_PICTURES: 'docs' } });
