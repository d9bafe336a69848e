import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, normalize, resolve } from 'node:path';
import { root } from './run.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp' };
const HEADLINE = 120; // characters; a first line no longer than that is taken for a headline

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A plain text as a web page, a line a paragraph; blank lines stay as blank paragraphs, as page builders leave them.
 * @param {string} text
 * @param {string} name what the page is called if its first line is no headline
 */
export function pageOfText(text, name) {
  const lines = text.trim().split(/\r?\n/);
  const first = lines[0]?.trim() ?? '';
  const headed = first.length > 0 && first.length <= HEADLINE;
  const title = headed ? first : name;
  const paragraphs = (headed ? lines.slice(1) : lines).map((line) => `<p>${line.trim() ? escape(line.trim()) : '&nbsp;'}</p>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 18px/1.6 Georgia, serif; overflow-wrap: anywhere; }</style></head>
<body><main><article><h1>${escape(title)}</h1>
${paragraphs.join('\n')}
</article></main></body></html>`;
}

/** @param {string} path @returns {{ body: string | Buffer, type: string } | null} */
function read(path) {
  try {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path).toLowerCase())];
    return { body: readFileSync(path), type: type ?? 'application/octet-stream' };
  } catch {
    return null;
  }
}

/** @param {string} path @returns {string} as it is where a percent sign is no code */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @param {string} folder @param {string} first what is served at / @returns {Promise<string>} */
function serve(folder, first) {
  const server = createServer((request, response) => {
    const asked = decoded(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const path = join(folder, normalize(asked === '/' ? first : asked)); // normalize lets no `..` out of the folder
    const isText = extname(path) === '.txt' || (asked === '/' && !['.html', '.htm', '.xhtml'].includes(extname(path)));
    const found = read(path);
    if (!found) response.writeHead(404).end('Not here.');
    else if (isText) response.writeHead(200, { 'content-type': TYPES['.html'] }).end(pageOfText(found.body.toString(), basename(path)));
    else response.writeHead(200, { 'content-type': /html?$/.test(extname(path)) ? TYPES['.html'] : found.type }).end(found.body);
  });
  return new Promise((done, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}/`);
    });
  });
}

/**
 * The address to open for what was asked for: the demo, an address, or a file, which is served on 127.0.0.1. Throws a sentence for anything else.
 * @param {string | undefined} wish
 * @returns {Promise<string>}
 */
export async function pageOf(wish) {
  if (wish === undefined) return serve(join(root, 'demo'), 'index.html');
  if (/^https?:\/\//i.test(wish)) {
    if (URL.canParse(wish)) return wish;
    throw new Error(`${wish} is no address that can be opened.`);
  }
  const path = resolve(wish);
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) throw new Error(`${wish} is neither an address (http:// or https://) nor a file.`);
  if (!file.isFile()) throw new Error(`${wish} is a folder; give a file with HTML or text.`);
  return serve(resolve(path, '..'), basename(path));
}
