import { days, fold, sameNames, tokenF1 } from './matching.mjs';

/**
 * @typedef {import('./metadata.ts').Said} Said
 * @typedef {{ title?: string | null, author?: string | null, date?: string | null }} Gold null: known to have none
 * @typedef {{ titles: number, title: number, words: number, authors: number, author: number, dates: number, date: number, none: number, invented: number }} Sum
 */

/** @returns {Record<string, Sum>} */
export const noneYet = () => ({});

/** Adds a page to the count of each system. @param {Record<string, Sum>} sums @param {Gold} gold @param {Record<string, Said>} said */
export function count(sums, gold, said) {
  for (const [system, { title, author, date }] of Object.entries(said)) {
    const sum = (sums[system] ??= { titles: 0, title: 0, words: 0, authors: 0, author: 0, dates: 0, date: 0, none: 0, invented: 0 });
    if (gold.title) {
      sum.titles++;
      sum.title += Number(fold(gold.title) === fold(title));
      sum.words += tokenF1(gold.title, title);
    }
    if (gold.author) {
      sum.authors++;
      sum.author += Number(sameNames(gold.author, author));
    } else if (gold.author === null) {
      sum.none++;
      sum.invented += Number(author !== '');
    }
    if (gold.date) {
      sum.dates++;
      sum.date += Number(days(date).includes(gold.date));
    }
  }
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole > 0 ? `${((100 * part) / whole).toFixed(1)} % of ${whole}` : '–');

/** Lines of a table. @param {string} pages @param {Record<string, Sum>} sums */
export function rowsOf(pages, sums) {
  if (Object.keys(sums).length === 0) return [];
  return [
    `\n| ${pages} | title | its words (F1) | author | date | an author where there is none |\n|---|---|---|---|---|---|`,
    ...Object.entries(sums).map(([system, s]) => `| ${system} | ${percent(s.title, s.titles)} | ${percent(s.words, s.titles)} | ${percent(s.author, s.authors)} | ${percent(s.date, s.dates)} | ${percent(s.invented, s.none)} |`),
  ];
}
