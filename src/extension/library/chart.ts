import { element } from '../element.ts';
import { count, word } from '../words.ts';

const MONTHS = 12;
const [WIDTH, HEIGHT, GAP] = [220, 56, 4]; // CSS pixels

/** How many highlights the last twelve months brought, as bars; a screen reader is told the numbers. */
export function monthChart(months: Map<string, number>, today = new Date()): HTMLElement {
  const shown = Array.from({ length: MONTHS }, (_, back) => {
    const date = new Date(today.getFullYear(), today.getMonth() - (MONTHS - 1 - back), 1);
    const name = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
    return { label: date.toLocaleDateString(undefined, { month: 'short', year: 'numeric' }), number: months.get(name) ?? 0 };
  });
  const most = Math.max(1, ...shown.map(({ number }) => number));
  const svg = drawing('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img', 'aria-label': shown.map(({ label, number }) => `${label}: ${count(number)}`).join(', ') });
  const step = WIDTH / MONTHS;
  for (const [at, { label, number }] of shown.entries()) {
    const height = number === 0 ? 1 : Math.max(3, (number / most) * (HEIGHT - 2));
    const bar = drawing('rect', { x: at * step + GAP / 2, y: HEIGHT - height, width: step - GAP, height, rx: 2 });
    const title = drawing('title', {});
    title.textContent = `${label}: ${count(number)}`;
    bar.append(title);
    svg.append(bar);
  }
  const ends = element('div', { class: 'ends', 'aria-hidden': 'true' }, element('span', {}, shown[0]?.label), element('span', {}, shown.at(-1)?.label));
  return element('figure', { class: 'chart' }, svg, ends, element('figcaption', { class: 'soft' }, word('library_months')));
}

function drawing(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
