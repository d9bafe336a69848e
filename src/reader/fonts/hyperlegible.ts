import latin400Normal from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2?inline';
import latin400Italic from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-italic.woff2?inline';
import latin700Normal from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2?inline';
import latin700Italic from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-italic.woff2?inline';
import latinExt400Normal from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-400-normal.woff2?inline';
import latinExt400Italic from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-400-italic.woff2?inline';
import latinExt700Normal from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-700-normal.woff2?inline';
import latinExt700Italic from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-700-italic.woff2?inline';
import type { Face } from './face.ts';

/** Quietpage Hyperlegible, all it is bundled with. */
export const hyperlegible: Face[] = [
  { family: 'Quietpage Hyperlegible', subset: 'latin', weight: '400', style: 'normal', source: latin400Normal },
  { family: 'Quietpage Hyperlegible', subset: 'latin', weight: '400', style: 'italic', source: latin400Italic },
  { family: 'Quietpage Hyperlegible', subset: 'latin', weight: '700', style: 'normal', source: latin700Normal },
  { family: 'Quietpage Hyperlegible', subset: 'latin', weight: '700', style: 'italic', source: latin700Italic },
  { family: 'Quietpage Hyperlegible', subset: 'latin-ext', weight: '400', style: 'normal', source: latinExt400Normal },
  { family: 'Quietpage Hyperlegible', subset: 'latin-ext', weight: '400', style: 'italic', source: latinExt400Italic },
  { family: 'Quietpage Hyperlegible', subset: 'latin-ext', weight: '700', style: 'normal', source: latinExt700Normal },
  { family: 'Quietpage Hyperlegible', subset: 'latin-ext', weight: '700', style: 'italic', source: latinExt700Italic },
];
