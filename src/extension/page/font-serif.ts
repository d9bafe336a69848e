import { serif } from '../../reader/fonts/serif.ts';
import { inPage } from './in-page.ts';

(inPage().fonts ??= {}).serif ??= serif;
