import { type KeyedPage, newHighlight } from '../../../src/highlights/highlight.ts';

const quote = (exact: string, prefix = '', suffix = ''): { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string } => ({ type: 'TextQuoteSelector', exact, prefix, suffix });

/** Pages with everything a format may stumble over. */
export const PAGES: KeyedPage[] = [
  {
    key: 'https://paper.example/2024/old-crane',
    url: 'https://paper.example/2024/old-crane?a=1&b=2',
    title: 'The old “crane” <stops>, turning: a | story',
    highlights: [
      {
        ...newHighlight(
          { quote: quote('Rain fell,\non "the" harbour', 'before ', ' after'), position: { type: 'TextPositionSelector', start: 10, end: 36 }, hint: { heading: 'The crane', nth: 1, of: 3, around: '-128 Nobody had oiled it\n256 the new benches', asRead: 'Rain fell,\nAdvertisement\non "the" harbour' } },
          { id: 'a1', now: 1_700_000_000_000, color: 'blue', note: '=1+1; see\n\n- </script><b>here</b> "there"', tags: ['harbour', 'two words', 'a, b'] },
        ),
        updated: 1_700_000_100_000,
      },
      newHighlight({ quote: quote('* no list\n# no heading 漢字 العربية 🌧️') }, { id: 'a2', now: 1_700_000_000_001, color: 'purple' }),
      newHighlight({ quote: quote('The crane', 'x', 'y'), picture: { src: 'https://paper.example/crane.jpg', alt: 'The crane' } }, { id: 'a3', now: 1_700_000_000_002 }),
    ],
  },
  { url: '', title: 'A book without an address', highlights: [newHighlight({ quote: quote("'=not a formula") }, { id: 'b1', now: 1_700_000_000_003, color: 'green', note: '@home', tags: ['-x'] })] },
];
