import { inPage } from './in-page.ts';
import { beginSession } from './session.ts';

inPage().engine ??= { begin: beginSession };
