import { expect, test } from 'vitest';
import { extract } from '../../../src/quietpage.ts';

const PROSE = '<p>Nobody on the quay had seen so many people at that hour, and the kiosk ran out of coffee before the ramp was down, which had not happened since the spring of the year before.</p>';

/** The lines of an article that ends so. */
function endOf(html: string, lines: number): string[] {
  const document = new DOMParser().parseFromString(`<title>The ferry sails again</title><main><article><h1>The ferry sails again</h1>${PROSE.repeat(7)}${html}</article></main>`, 'text/html');
  return extract(document, { url: 'https://coast.example/2026/ferry' })?.textContent.split('\n').slice(-lines) ?? [];
}

test.each([
  ['a timetable', '<ul><li>08:00 Departure</li><li>09:30 Arrival</li></ul>', ['08:00 Departure', '09:30 Arrival']],
  ['terms and what is said of them', '<dl><dt>Length</dt><dd>42 m</dd><dt>Built</dt><dd>1954</dd></dl>', ['Length', '42 m', 'Built', '1954']],
  ['two ingredients', '<h2>Ingredients</h2><ul><li>Two eggs</li><li>Flour</li></ul>', ['Ingredients', 'Two eggs', 'Flour']],
  ['two names', '<p>Those who were there:</p><ul><li>Tove Anker</li><li>Maren Thorsby</li></ul>', ['Those who were there:', 'Tove Anker', 'Maren Thorsby']],
  ['a stanza', '<div class="stanza">One spoon.<br>One window, facing the wrong way.<br>A coat that fits nobody<br>better than I do.</div>', ['One spoon.', 'One window, facing the wrong way.', 'A coat that fits nobody', 'better than I do.']],
])('%s at the end stays whole', (_, html, lines) => {
  expect(endOf(html, lines.length)).toEqual(lines);
});

test('the timetable to take along stays', () => {
  const file = '<p><a href="/files/timetable-2026.pdf">Timetable (PDF)</a></p>';
  expect(endOf(`${file}${PROSE}`, 2)[0]).toBe('Timetable (PDF)');
});
