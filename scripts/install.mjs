import { existsSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { findBrowser } from './find-browser.mjs';
import { root, run } from './run.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */
/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** @param {string} path @returns {Lock} */
const readLock = (path) => JSON.parse(readFileSync(path, 'utf8'));

function packagesAreThere() {
  const installed = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const there = readLock(installed).packages;
  const wanted = Object.entries(readLock(`${root}/package-lock.json`).packages);
  return wanted.every(([path, { version, optional }]) => path === '' || optional || there[path]?.version === version);
}

/** Installs the packages of the lockfile unless they are there. Throws when npm fails. */
export async function installPackages() {
  if (packagesAreThere()) return;
  console.log('Installing packages (npm ci) …');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund'], { shell: platform() === 'win32' })) !== 0) throw new Error('npm ci failed; what it printed above says why.');
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** @type {Record<BrowserName, { debian: string, advice: string }>} */
const BROWSERS = {
  chromium: {
    debian: 'chromium',
    advice: 'No Chromium was found: install Chromium or Microsoft Edge, or set CHROMIUM_PATH to a Chromium that loads unpacked extensions.',
  },
  firefox: { debian: 'firefox-esr', advice: 'No Firefox was found: install Firefox 140 or newer, or set FIREFOX_PATH.' },
};

/**
 * Path of the browser, installed from Debian if this is root on Debian; null when there is none and none can be had, after saying what to install.
 * @param {BrowserName} name
 * @returns {Promise<string | null>}
 */
export async function bringBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const { debian, advice } = BROWSERS[name];
  if (isDebianRoot()) {
    console.log(`Installing ${debian} (apt-get) …`);
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
    await run('apt-get', ['update'], options);
    await run('apt-get', ['install', '-y', '--no-install-recommends', debian], options);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  console.error(advice);
  return null;
}
