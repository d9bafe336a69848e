import latinNormal from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import latinItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?inline';
import latinExtNormal from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline';
import latinExtItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2?inline';
import cyrillicNormal from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?inline';
import cyrillicItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-italic.woff2?inline';
import greekNormal from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?inline';
import greekItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-italic.woff2?inline';
import vietnameseNormal from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2?inline';
import vietnameseItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-italic.woff2?inline';
import type { Face } from './face.ts';

/** Quietpage Serif, all it is bundled with. */
export const serif: Face[] = [
  { family: 'Quietpage Serif', subset: 'latin', weight: '200 900', style: 'normal', source: latinNormal },
  { family: 'Quietpage Serif', subset: 'latin', weight: '200 900', style: 'italic', source: latinItalic },
  { family: 'Quietpage Serif', subset: 'latin-ext', weight: '200 900', style: 'normal', source: latinExtNormal },
  { family: 'Quietpage Serif', subset: 'latin-ext', weight: '200 900', style: 'italic', source: latinExtItalic },
  { family: 'Quietpage Serif', subset: 'cyrillic', weight: '200 900', style: 'normal', source: cyrillicNormal },
  { family: 'Quietpage Serif', subset: 'cyrillic', weight: '200 900', style: 'italic', source: cyrillicItalic },
  { family: 'Quietpage Serif', subset: 'greek', weight: '200 900', style: 'normal', source: greekNormal },
  { family: 'Quietpage Serif', subset: 'greek', weight: '200 900', style: 'italic', source: greekItalic },
  { family: 'Quietpage Serif', subset: 'vietnamese', weight: '200 900', style: 'normal', source: vietnameseNormal },
  { family: 'Quietpage Serif', subset: 'vietnamese', weight: '200 900', style: 'italic', source: vietnameseItalic },
];
