import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project's folder and gives its exit code (1 if a signal ended it). Rejects when it cannot be started.
 * Its output is passed on; with `quiet` only if it fails.
 * @param {string} command
 * @param {string[]} [given]
 * @param {{ shell?: boolean, env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, given = [], { shell = false, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, given, { cwd: root, shell, stdio: ['ignore', output, output], env: { ...process.env, ...env } });
    /** @type {Buffer[]} */
    const held = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (/** @type {Buffer} */ part) => held.push(part));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(held));
      if (signal) console.error(`${command} ${given.join(' ')} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}

/**
 * The same for a program of a package, such as vite, by the file behind its name: no shell, alike on every system.
 * @param {string} file path below node_modules
 * @param {string[]} [given]
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 */
export const runPackage = (file, given = [], options = {}) => run(process.execPath, [`${root}/node_modules/${file}`, ...given], options);
