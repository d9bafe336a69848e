/** How alike two short strings are, 0–1: one less the share of units that must be changed, added or left out. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

function distance(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 0; i < a.length; i++) {
    let diagonal = i;
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] ?? 0;
      const change = diagonal + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1);
      diagonal = above;
      row[j + 1] = Math.min(change, above + 1, (row[j] ?? 0) + 1);
    }
  }
  return row[b.length] ?? 0;
}
