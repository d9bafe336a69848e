import type { LineRule } from '../rule.ts';

export const askingLine: LineRule = {
  name: 'asking-line',
  kind: 'cta',
  why: 'a line that asks to subscribe, to follow or to comment',
  about: 'line',
  isClutter: ({ asking, inTable, inCode, inQuote, asksLast }) => asking !== null && !inTable && !inCode && !inQuote && (asking === 'subscribe' || asksLast),
};
