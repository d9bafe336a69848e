import black from './black.css?inline';
import contrast from './contrast.css?inline';
import dark from './dark.css?inline';
import grey from './grey.css?inline';
import paper from './paper.css?inline';
import sepia from './sepia.css?inline';

/** A theme is one style sheet that gives every property of PROPERTIES a value; adding one is a file and a line here. */
export const themes = { paper, sepia, grey, dark, black, contrast };

export type Theme = keyof typeof themes;
export const THEMES = Object.keys(themes) as Theme[];

/** The theme to show for a setting: `auto` is paper by day and dark where the system is dark. */
export function themeFor(theme: Theme | 'auto', systemIsDark: boolean): Theme {
  if (theme !== 'auto') return theme;
  return systemIsDark ? 'dark' : 'paper';
}

/** A theme's value of a property (`ground`, without dashes), or `null` for one it does not have. */
export function themeValue(theme: Theme, property: string): string | null {
  return new RegExp(`--${property}:\\s*([^;]+);`).exec(themes[theme])?.[1] ?? null;
}
