const MARK = /^[\s([]*(?:\d{1,3}|[a-z]|[ivxl]+|[*†‡§¶]+|note\s*\d*)[\s)\]]*$/iu;
const BACK = '[role="doc-backlink"], [class*="backref"], [class*="backlink"]';

/** Whether a link is the mark of a note rather than a way to another place. */
export function isMark(link: Element, target: Element): boolean {
  if (link.matches(BACK) || link.getAttribute('role') === 'doc-backlink') return false;
  if (/^H[2-6]$/.test(target.nodeName)) return false;
  const isNoted = link.getAttribute('role') === 'doc-noteref' || Boolean(link.closest('sup')) || /footnote-ref|noteref/i.test(link.className);
  return isNoted || (MARK.test(link.textContent ?? '') && Boolean(target.closest('li, dd, aside, [class*="footnote"]')));
}

/** The places of an article that links may point at, by name. */
export function placesIn(root: ParentNode): Map<string, HTMLElement> {
  const named = Array.from(root.querySelectorAll<HTMLElement>('[id], a[name]'));
  return new Map(named.map((place) => [place.id || (place.getAttribute('name') ?? ''), place] satisfies [string, HTMLElement]).toReversed()); // of several the first
}

/** What a link points at inside the article at `url`, `null` for one that leads out of it. */
export function targetOf(link: Element, url: string, places: Map<string, HTMLElement>): HTMLElement | null {
  const written = link.getAttribute('href') ?? '';
  if (!URL.canParse(written, url)) return null;
  const { hash, href } = new URL(written, url);
  if (!hash || href.slice(0, -hash.length) !== url.replace(/#.*$/, '')) return null;
  return places.get(safelyDecoded(hash.slice(1))) ?? null;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes the links from a note back to its mark out of a copy of it. */
export function dropBacklinks(note: Element): void {
  for (const back of note.querySelectorAll('a[href]')) if (back.matches(BACK) || /^[^\p{L}\p{N}]*$/u.test(back.textContent ?? '')) back.remove();
}
