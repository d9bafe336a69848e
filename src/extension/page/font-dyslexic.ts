import { dyslexic } from '../../reader/fonts/dyslexic.ts';
import { inPage } from './in-page.ts';

(inPage().fonts ??= {}).dyslexic ??= dyslexic;
