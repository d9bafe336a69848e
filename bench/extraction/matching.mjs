/** White space, case, punctuation and the ways of writing one letter do not count. @param {string} text */
export const fold = (text) => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** How many words two texts have in common: the F1 of one told by the other, 0 to 1. @param {string} a @param {string} b */
export function tokenF1(a, b) {
  const [left, right] = [a, b].map((text) => fold(text).split(' ').filter(Boolean));
  if (!left?.length || !right?.length) return 0;
  const rest = [...right];
  let common = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (left.length + right.length);
}

const DEGREE = /^(?:[A-Z]{2,5}|[A-Z][a-z]?\.?[A-Z][a-z]{0,2}\.?|(?:[A-Z][a-z]?\.){2,4}|[A-Z]{1,3}[a-z]?-[A-Z]+(?: \d+)?|Jr\.?|Sr\.?)$/; // PhD, M.D., RYT-500, CFP

/** The names in a byline: split where names are listed, without degrees. @param {string} text */
export function names(text) {
  const parts = text.split(/\s*[,;|/、，；\n]\s*(?:(?:and|&)\s+)?|\s+(?:and|&|und|et|y|e|i|en|og|och|и)\s+/).filter((part) => part && !DEGREE.test(part.replace('®', '')));
  return new Set(parts.map((part) => fold(part).replace(/^(?:dr|prof|mr|mrs|ms) /, '')).filter(Boolean));
}

/** Whether two bylines name the same. @param {string} truth @param {string} given */
export function sameNames(truth, given) {
  const [a, b] = [names(truth), names(given)];
  return a.size > 0 && a.size === b.size && [...a].every((name) => b.has(name));
}

/** The days a time may mean: the one it writes, and the one it was then in UTC, as yyyy-mm-dd. @param {string} time */
export function days(time) {
  const written = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(time);
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return written ? [written.slice(1).join('-')] : [];
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const local = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return [written ? written.slice(1).join('-') : local, at.toISOString().slice(0, 10)];
}
