import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project's folder, its output passed on, and gives its exit code (1 if a signal ended it). Rejects when it cannot be started.
 * @param {string} command
 * @param {string[]} [given]
 * @param {{ shell?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function run(command, given = [], { shell = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd: root, shell, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The same for a program of a package, such as vite, by the file behind its name: no shell, alike on every system.
 * @param {string} file path below node_modules
 * @param {string[]} [given]
 * @param {Record<string, string>} [env]
 */
export const runPackage = (file, given = [], env = {}) => run(process.execPath, [`${root}/node_modules/${file}`, ...given], { env });
