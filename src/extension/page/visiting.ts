import { inPage } from './in-page.ts';
import { live } from './life.ts';

inPage().live ??= live;
