import latin400Normal from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?inline';
import latin400Italic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-italic.woff2?inline';
import latin700Normal from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?inline';
import latin700Italic from '@fontsource/opendyslexic/files/opendyslexic-latin-700-italic.woff2?inline';
import type { Face } from './face.ts';

/** Quietpage Dyslexic, all it is bundled with. */
export const dyslexic: Face[] = [
  { family: 'Quietpage Dyslexic', subset: 'latin', weight: '400', style: 'normal', source: latin400Normal },
  { family: 'Quietpage Dyslexic', subset: 'latin', weight: '400', style: 'italic', source: latin400Italic },
  { family: 'Quietpage Dyslexic', subset: 'latin', weight: '700', style: 'normal', source: latin700Normal },
  { family: 'Quietpage Dyslexic', subset: 'latin', weight: '700', style: 'italic', source: latin700Italic },
];
