import { anchorAll } from '../../src/highlights/anchor.ts';
import { describe } from '../../src/highlights/describe.ts';
import { indexText } from '../../src/highlights/text-index.ts';
import { editWords } from './changes.ts';
import { randomFrom } from './truth.ts';

const SYLLABLES = 'ra in fell on har bour nine days tenth old crane stop turn no bo dy oil since spring said keep er who ask ma rch'.split(' ');

/** A megabyte of invented text in paragraphs; 500 passages are described, the page is changed, and they are looked for. */
export async function measure(change: 'none' | 'moved' | 'edited'): Promise<{ found: number; all: number; longest: number }> {
  const random = randomFrom(7);
  const word = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  const paragraphs = Array.from({ length: 2500 }, () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${Array.from({ length: 65 }, word).join(' ')}.`;
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  const index = indexText(document.body);
  const selectors = Array.from({ length: 500 }, (_, n) => {
    const range = document.createRange();
    const text = paragraphs[n * 5]?.firstChild ?? document.body;
    const start = Math.floor(random() * 100);
    range.setStart(text, start);
    range.setEnd(text, start + 30 + Math.floor(random() * 170));
    return describe(index, range);
  }).filter((one) => one !== null);
  if (change === 'moved') document.body.prepend(...paragraphs.slice(1000));
  if (change === 'edited') editWords(0.05)(document.body, [], random);
  (globalThis as { gc?: () => void }).gc?.();
  let longest = 0;
  const start = performance.now();
  let slice = start;
  let paused = 0;
  const found = await anchorAll(document.body, selectors, {
    async pause() {
      const end = performance.now();
      longest = Math.max(longest, end - slice);
      await new Promise((resolve) => setTimeout(resolve));
      slice = performance.now();
      paused += slice - end;
    },
  });
  const end = performance.now();
  return { found: found.filter((placement) => placement && !placement.doubtful).length, all: end - start - paused, longest: Math.max(longest, end - slice) };
}
