import type { ShellRule } from '../rule.ts';

export const emptyShell: ShellRule = {
  name: 'empty-shell',
  kind: 'empty',
  why: 'a player, a figure or a place for advertising with nothing in it',
  about: 'shell',
  isClutter: ({ tag, families, isAwaited }) => tag !== 'p' && !isAwaited && (tag === 'figure' || families.has('player') || families.has('ad') || (families.has('promo') && !families.has('body'))),
};
