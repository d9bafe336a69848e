/** Every word the reader shows, by name; the extension keeps them as messages called `read_<name>`. Curly braces stand for values. */
export const LABELS = [
  'align',
  'align_justify',
  'align_start',
  'close',
  'font',
  'font_dyslexic',
  'font_hyperlegible',
  'font_mono',
  'font_sans',
  'font_serif',
  'font_system',
  'hyphens',
  'letter_spacing',
  'line_height',
  'minutes',
  'paragraph_spacing',
  'reset',
  'size',
  'table',
  'theme',
  'theme_auto',
  'theme_black',
  'theme_contrast',
  'theme_dark',
  'theme_grey',
  'theme_paper',
  'theme_sepia',
  'tools',
  'type',
  'width',
] as const;

export type Label = (typeof LABELS)[number];
export type ReaderLabels = Record<Label, string>;

/** A label with its `{name}` places filled. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
