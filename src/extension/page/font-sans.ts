import { sans } from '../../reader/fonts/sans.ts';
import { inPage } from './in-page.ts';

(inPage().fonts ??= {}).sans ??= sans;
