import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { png } from './png.ts';

export type Site = {
  /** Such as http://127.0.0.1:40001; the same server answers as any *.test host, at its own port. */
  origin: string;
  /** Puts a page up and says its address. Without a path it gets one of its own, in an article's shape. */
  page(html: string, options?: { path?: string; headers?: Record<string, string>; host?: string }): string;
  /** Paths asked for so far, in order, with their query. */
  requests: string[];
  /** Answers every picture under /slow/ that is being waited for, and from now on at once. */
  release(): void;
  close(): Promise<void>;
};

const VIDEO = readFileSync(new URL('./clip.webm', import.meta.url));
const EMBED = '<!doctype html><meta charset=utf-8><title>Player</title><body style="margin:0;background:#123;color:#fff">Harbour film';

/** A picture's size in pixels, from `name-350x220.png` or `?resize=350,220`. */
function sizeOf(url: URL): [number, number] {
  const [, width, height] = /-(\d+)x(\d+)\.\w+$/.exec(url.pathname) ?? /^(\d+),(\d+)$/.exec(url.searchParams.get('resize') ?? '') ?? [];
  return [Number(width ?? 640), Number(height ?? 360)];
}

function send(response: ServerResponse, type: string, body: string | Buffer, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
}

/**
 * A local site for one test file. Besides its pages it has /pictures/NAME (a PNG of the size in the name, else 640×360),
 * /broken/NAME (404), /slow/NAME (a picture once `release` is called), /media/clip.webm (a film of a second) and
 * /embed/NAME (a page to stand in a frame).
 */
export async function serve(): Promise<Site> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const requests: string[] = [];
  let released = false;
  let waiting: (() => void)[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(url.pathname + url.search);
    const page = pages.get(url.pathname);
    const picture = () => send(response, 'image/png', png(...sizeOf(url)));
    if (page) send(response, 'text/html; charset=utf-8', page.html, page.headers);
    else if (url.pathname.startsWith('/pictures/')) picture();
    else if (url.pathname.startsWith('/slow/')) {
      if (released) picture();
      else waiting.push(picture);
    } else if (url.pathname.startsWith('/embed/')) send(response, 'text/html; charset=utf-8', EMBED);
    else if (url.pathname === '/media/clip.webm') send(response, 'video/webm', VIDEO);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    page(html, { path = `/2026/03/14/story-number-${pages.size + 1}-of-the-harbour.html`, headers = {}, host = '127.0.0.1' } = {}) {
      pages.set(path, { html, headers });
      return `http://${host}:${port}${path}`;
    },
    requests,
    release() {
      released = true;
      for (const answer of waiting) answer();
      waiting = [];
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
