import { platform } from 'node:os';
import { build } from './build.mjs';
import { bringBrowser, installPackages } from './install.mjs';
import { pageOf } from './page-of.mjs';

const wish = process.argv[2];

function hasDisplay() {
  if (process.env['CI']) return false;
  return platform() === 'win32' || platform() === 'darwin' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function start() {
  const url = await pageOf(wish);
  await installPackages();
  const executablePath = await bringBrowser('chromium');
  if (!executablePath) return false; // what to install has been said
  await build(['chrome']);
  if (hasDisplay()) await (await import('./show.mjs')).show(url, executablePath);
  else await (await import('./report.mjs')).report(url, executablePath);
  return true;
}

try {
  process.exit((await start()) ? 0 : 1); // the server would keep the process alive
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
