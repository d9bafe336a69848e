import article from './article.css?inline';
import bar from './bar.css?inline';
import compare from './compare.css?inline';
import forced from './forced.css?inline';
import print from './print.css?inline';
import room from './room.css?inline';

/** A sheet from a style sheet's text. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The sheets every reader wears under its theme. */
export const styles = (): CSSStyleSheet[] => [room, article, bar, compare].map(sheetOf);

/** The sheets over its theme: what the system's colours and paper ask for goes before any theme. */
export const stylesOver = (): CSSStyleSheet[] => [forced, print].map(sheetOf);
