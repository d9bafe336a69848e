import { colourCode } from '../../reader/content/colour-code.ts';
import { inPage } from './in-page.ts';

inPage().colourCode ??= colourCode;
