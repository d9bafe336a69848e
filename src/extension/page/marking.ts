import { inPage } from './in-page.ts';
import { startMarks } from './marks.ts';

inPage().startMarks ??= startMarks;
