import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const BUILT = ['dist/chrome', 'dist/firefox'].filter((folder) => existsSync(folder));
const bytes = (path: string): number => statSync(path).size;

test.each(BUILT)('%s: what every page pays for is small, and what is brought on demand is bounded', (folder) => {
  expect(bytes(`${folder}/src/extension/page/page.js`)).toBeLessThanOrEqual(40_000);
  expect(bytes(`${folder}/src/extension/page/engine.js`)).toBeLessThanOrEqual(200_000);
  expect(bytes(`${folder}/src/extension/page/marking.js`)).toBeLessThanOrEqual(60_000);
  expect(bytes(`${folder}/src/extension/page/reading.js`)).toBeLessThanOrEqual(250_000);
});

test.each(BUILT)('%s: nothing is web-accessible, and nothing is there twice', (folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
  expect(manifest['permissions']).toEqual(['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus']);
  expect(readdirSync(`${folder}/assets`).filter((name) => bytes(`${folder}/assets/${name}`) > 50_000)).toEqual([]);
});

test.each(BUILT)('%s: no script of ours asks the network for anything', (folder) => {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const script of scripts) {
    const text = readFileSync(`${folder}/${script}`, 'utf8');
    expect(text, script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/);
  }
});
