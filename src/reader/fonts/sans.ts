import latinNormal from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline';
import latinItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?inline';
import latinExtNormal from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline';
import latinExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2?inline';
import cyrillicNormal from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?inline';
import cyrillicItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-italic.woff2?inline';
import greekNormal from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?inline';
import greekItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-italic.woff2?inline';
import vietnameseNormal from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?inline';
import vietnameseItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-italic.woff2?inline';
import type { Face } from './face.ts';

/** Quietpage Sans, all it is bundled with. */
export const sans: Face[] = [
  { family: 'Quietpage Sans', subset: 'latin', weight: '200 900', style: 'normal', source: latinNormal },
  { family: 'Quietpage Sans', subset: 'latin', weight: '200 900', style: 'italic', source: latinItalic },
  { family: 'Quietpage Sans', subset: 'latin-ext', weight: '200 900', style: 'normal', source: latinExtNormal },
  { family: 'Quietpage Sans', subset: 'latin-ext', weight: '200 900', style: 'italic', source: latinExtItalic },
  { family: 'Quietpage Sans', subset: 'cyrillic', weight: '200 900', style: 'normal', source: cyrillicNormal },
  { family: 'Quietpage Sans', subset: 'cyrillic', weight: '200 900', style: 'italic', source: cyrillicItalic },
  { family: 'Quietpage Sans', subset: 'greek', weight: '200 900', style: 'normal', source: greekNormal },
  { family: 'Quietpage Sans', subset: 'greek', weight: '200 900', style: 'italic', source: greekItalic },
  { family: 'Quietpage Sans', subset: 'vietnamese', weight: '200 900', style: 'normal', source: vietnameseNormal },
  { family: 'Quietpage Sans', subset: 'vietnamese', weight: '200 900', style: 'italic', source: vietnameseItalic },
];
