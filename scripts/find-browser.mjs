import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

const CHROMIUM_PLACES = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};
const FIREFOX_PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox\\firefox.exe'],
};

/** Playwright keeps its browsers here unless told otherwise; the last path is where the program lies in one. */
const PLAYWRIGHT_HOMES = { darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright', linux: '.cache/ms-playwright' };
const PLAYWRIGHT_PROGRAMS = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {Partial<Record<NodeJS.Platform, string[]>>} places */
function placesOf(places) {
  const here = places[platform()] ?? [];
  if (platform() !== 'win32') return here;
  const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  return roots.flatMap((root) => (root ? here.map((place) => join(root, place)) : []));
}

/** @param {string[]} names */
function onPath(names) {
  const endings = platform() === 'win32' ? ['.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))));
}

function fromPlaywright() {
  const os = platform();
  const inHome = os === 'darwin' || os === 'win32' ? PLAYWRIGHT_HOMES[os] : PLAYWRIGHT_HOMES.linux;
  const home = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), inHome);
  if (!existsSync(home)) return [];
  const versions = readdirSync(home).filter((name) => /^chromium-\d+$/.test(name)).sort().reverse();
  return versions.flatMap((version) => PLAYWRIGHT_PROGRAMS.map((program) => join(home, version, program)));
}

/**
 * Path of a browser that loads unpacked extensions, or null. CHROMIUM_PATH and FIREFOX_PATH come first.
 * Throws when such a variable names no program: a wish that cannot be met is better told than passed over.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const variable = name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const wished = process.env[variable];
  if (wished) {
    if (isProgram(wished)) return wished;
    throw new Error(`${variable} is ${wished}, and there is no program there.`);
  }
  const places =
    name === 'chromium'
      ? [...onPath(CHROMIUM_NAMES), ...placesOf(CHROMIUM_PLACES), ...fromPlaywright()]
      : [...onPath(FIREFOX_NAMES), ...placesOf(FIREFOX_PLACES)];
  return places.find(isProgram) ?? null;
}
