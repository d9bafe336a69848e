import { expect, test } from 'vitest';
import { bylineOf } from '../../../src/reader/byline.ts';

const published = '2026-03-14T07:30:00Z';

test.each([
  ['By Ines Halloran · 14 March 2026', 'en', 'By Ines Halloran'],
  ['By Ines Halloran | March 14, 2026 7:30 am GMT', 'en', 'By Ines Halloran'],
  ['Ines Halloran, 2026-03-14', 'en', 'Ines Halloran'],
  ['Ines Halloran Sat, Mar 14, 2026', 'en', 'Ines Halloran'],
  ['Von Ines Halloran, 14. März 2026', 'de', 'Von Ines Halloran'],
  ['Ines Halloran – 14.03.2026', 'de', 'Ines Halloran'],
  ['Por Ines Halloran - 14 de marzo de 2026', 'es', 'Por Ines Halloran'],
  ['Инес Халлоран, 14 марта 2026 г.', 'ru', 'Инес Халлоран'],
  ['伊藤 花 2026年3月14日', 'ja', '伊藤 花'],
  ['إيناس · ١٤ مارس ٢٠٢٦', 'ar', 'إيناس'],
])('%s', (byline, lang, author) => {
  expect(bylineOf({ byline, publishedTime: published }, lang)).toBe(author);
});

test.each(['Ines Halloran', 'By Ines Halloran, 15 March 2026', 'Class of 2026', 'Studio 14', 'Ines March'])('%s stays as it is', (byline) => {
  expect(bylineOf({ byline, publishedTime: published }, 'en')).toBe(byline);
});

test('a byline that is nothing but the date is none; without a published time nothing is known to repeat', () => {
  expect(bylineOf({ byline: '14 March 2026', publishedTime: published }, 'en')).toBeNull();
  expect(bylineOf({ byline: 'Ines, 14 March 2026', publishedTime: null }, 'en')).toBe('Ines, 14 March 2026');
  expect(bylineOf({ byline: 'Ines, 14 March 2026', publishedTime: 'last week' }, 'en')).toBe('Ines, 14 March 2026');
});
