import { build } from 'vite';

/** A module of src as one script that sets `globalThis.room` to its exports: for trying a room out in a page, without the extension. */
export async function roomScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'room' } },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : [];
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error(`vite made nothing of ${entry}`);
  return `${chunk.code}\nglobalThis.room = room;`;
}
