import article from './article.css?inline';
import bar from './bar.css?inline';
import room from './room.css?inline';

/** A sheet from a style sheet's text. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The sheets every reader wears under its theme. */
export const styles = (): CSSStyleSheet[] => [room, article, bar].map(sheetOf);
