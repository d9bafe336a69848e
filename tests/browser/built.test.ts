import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

type Manifest = {
  version: string;
  permissions: string[];
  host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; css?: string[] }[];
  [key: string]: unknown;
};

const WEB = ['http://*/*', 'https://*/*'];
const kB = 1000; // bytes
const FONT = /data:(?:font|application\/(?:x-)?font)[^"')]*/g;

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
const read = (path: string): string => readFileSync(path, 'utf8');

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const manifest = JSON.parse(read(`dist/${browser}/manifest.json`)) as Manifest;
  const script = (name: string): string => read(`dist/${browser}/src/extension/page/${name}.js`);

  test('asks for what PRIVACY.md explains and no more', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']);
    expect(manifest.host_permissions).toEqual(WEB);
    expect(manifest['optional_permissions']).toEqual(['downloads']);
    expect(manifest['optional_host_permissions']).toBeUndefined();
  });

  test('offers nothing to web pages and takes nothing from outside', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
    expect(manifest['content_security_policy']).toBeUndefined();
  });

  test('brings one standalone script, and no style sheet, into every page', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [only] = manifest.content_scripts;
    expect(only?.matches).toEqual(WEB);
    expect(only?.js).toEqual(['src/extension/page/page.js']);
    expect(only?.css).toBeUndefined();
    expect(script('page')).not.toMatch(/\bimport\s*\(/);
  });

  test('bears the version of package.json', () => {
    expect(manifest.version).toBe(packageJson.version);
  });

  test.each([
    ['page', 16 * kB],
    ['visiting', 40 * kB],
    ['engine', 400 * kB],
    ['marking', 60 * kB],
    ['reading', 250 * kB],
  ])('the %s script is no larger than %i bytes, fonts aside', (name, most) => {
    expect(Buffer.byteLength(script(name).replace(FONT, ''))).toBeLessThanOrEqual(most);
  });

  test('has no large piece twice', () => {
    expect(filesIn(`dist/${browser}/assets`).filter((path) => statSync(path).size > 50 * kB)).toEqual([]);
  });

  test('holds no way to reach the network but one, for an article’s next page when it is asked for, and no code from elsewhere', () => {
    const code = filesIn(`dist/${browser}`).filter((path) => /\.(js|html|css)$/.test(path));
    expect(code.length).toBeGreaterThan(4);
    const fetching = code.flatMap((path) => Array.from(read(path).matchAll(/\bfetch\s*\(/g), () => path));
    expect(fetching).toEqual([`dist/${browser}/src/extension/page/engine.js`]);
    for (const path of code) {
      expect(read(path), path).not.toMatch(/\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bimportScripts\b|\beval\s*\(|\bnew Function\b/);
      expect(read(path), path).not.toMatch(/<script[^>]+src=["']?(?:https?:)?\/\//);
    }
  });
});

test('the library has types for what it exports', () => {
  expect(read('dist/lib/quietpage.d.ts')).toContain('./types/quietpage.d.ts');
  for (const name of ['extract', 'isArticle', 'findClutter']) expect(read('dist/lib/types/quietpage.d.ts')).toContain(name);
});
