const DIGITS = 2; // of a page's number; a longer one counts articles
const FIRST = /^[?&/\-_,.]*(?:\p{L}{1,12}[=/\-_]?)?0*([12])$/u; // what an address has gained when it leads to the second page; some count from nought

/**
 * The number of the page an address leads to, if it is the next page of the one before: the same address but for a page number, one
 * more or new. `null` for any other address: sites name the next story, too, as what comes next.
 */
export function pageAfter(from: string, to: string): number | null {
  if (!URL.canParse(from) || !URL.canParse(to)) return null;
  const [here, there] = [new URL(from), new URL(to)];
  if (here.origin !== there.origin || !/^https?:$/.test(there.protocol)) return null;
  const [a, b] = [plain(here), plain(there)];
  if (a === b) return null;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  while (start > 0 && /\d/.test(a[start - 1] ?? '') && (/\d/.test(a[start] ?? '') || /\d/.test(b[start] ?? ''))) start--;
  while (end > 0 && /\d/.test(a.at(-end) ?? '')) end--;
  const [was, is] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (/^\d+$/.test(was) && /^\d+$/.test(is)) return is.length <= DIGITS && Number(is) === Number(was) + 1 ? Number(is) : null;
  return was === '' && FIRST.test(is) ? 2 : null;
}

/** Without what says nothing: a closing slash, the name of a folder's own page, what follows the #. */
const plain = ({ pathname, search }: URL): string => (pathname.replace(/\/(?:index|default)\.\w+$/i, '').replace(/\/$/, '') + search).replace(/[?&]page=[01]$/i, '');
