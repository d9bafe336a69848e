/** One font file of a bundled family, as a data address: it is carried in a script, so no page has to fetch it and none can. */
export type Face = {
  family: string;
  subset: 'latin' | 'latin-ext' | 'cyrillic' | 'greek' | 'vietnamese';
  /** As CSS has it: one, or a range for a variable font. */
  weight: string;
  style: 'normal' | 'italic';
  source: string;
};

/** The families that are bundled, by the name the setting has for them. */
export const BUNDLED = ['serif', 'sans', 'hyperlegible', 'dyslexic'] as const;
export type BundledFont = (typeof BUNDLED)[number];

const NEEDED: Record<Face['subset'], RegExp> = {
  latin: /[ -\u00ff\u2000-\u206f]/u,
  'latin-ext': /[\u0100-\u02ff\u1e00-\u1e9f\u20a0-\u20c0]/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  vietnamese: /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u,
};

/** Where each file has its letters: they are told apart so that one without a letter does not stand in for one with it. */
const RANGES: Record<Face['subset'], string> = {
  latin: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext': 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  greek: 'U+0370-03FF',
  vietnamese: 'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
};

/** The faces that a text has letters for. */
export const facesFor = (text: string, faces: Face[]): Face[] => faces.filter(({ subset }) => NEEDED[subset].test(text));

/** Makes the browser's own of a face; it loads at once, from memory. */
export function toFontFace({ family, subset, weight, style, source }: Face): FontFace {
  const base64 = source.slice(source.indexOf(',') + 1);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new FontFace(family, bytes, { weight, style, unicodeRange: RANGES[subset], display: 'swap' });
}
