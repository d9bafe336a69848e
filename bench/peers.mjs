import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs what Quietpage is measured against, once, into the user's cache: peers are no part of the project.
 * @param {string} bench name of the bench
 * @param {Record<string, string>} peers packages with their versions
 * @returns {string} the folder whose node_modules has them
 */
export function peersHome(bench, peers) {
  const home = join(homedir(), '.cache', 'quietpage-bench', bench);
  if (!Object.keys(peers).every((name) => existsSync(join(home, 'node_modules', name)))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: peers }));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return home;
}
