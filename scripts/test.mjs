import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { bringBrowser, installPackages } from './install.mjs';
import { root, runPackage } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} path vitest's JSON report @returns {Count} */
function countOf(path) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that broke before or after its tests has failed, though none of its tests may have.
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((result) => result.status === 'failed'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** @param {'unit' | 'browser'} project @returns {Promise<Count>} */
async function runTests(project) {
  console.log(`\n${project === 'unit' ? 'Unit' : 'Browser'} tests`);
  const report = `${root}/out/${project}-tests.json`;
  rmSync(report, { force: true });
  const given = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runPackage('vitest/vitest.mjs', given, { env: { QUIETPAGE_BUILT: '1' } });
  try {
    const count = countOf(report);
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1 }; // it went down without a report
  }
}

/** @returns {Promise<Count[]>} */
async function testAll() {
  mkdirSync(`${root}/out`, { recursive: true });
  await installPackages();
  const chromium = await bringBrowser('chromium');
  if (!(await bringBrowser('firefox'))) console.error('The tests in Firefox are skipped.');
  await build();
  const unit = await runTests('unit');
  return [unit, chromium ? await runTests('browser') : { passed: 0, failed: 1 }];
}

let counts = [{ passed: 0, failed: 1 }];
try {
  counts = await testAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
