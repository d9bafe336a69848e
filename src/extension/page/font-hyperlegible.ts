import { hyperlegible } from '../../reader/fonts/hyperlegible.ts';
import { inPage } from './in-page.ts';

(inPage().fonts ??= {}).hyperlegible ??= hyperlegible;
