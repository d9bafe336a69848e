import type { ShellRule } from '../rule.ts';

export const blankLines: ShellRule = {
  name: 'blank-lines',
  kind: 'empty',
  why: 'empty paragraphs in a row, or after the end of the article',
  about: 'shell',
  isClutter: ({ tag, isAwaited, isAfter, isInRun }) => tag === 'p' && !isAwaited && (isAfter || isInRun),
};
