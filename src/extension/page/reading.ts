import { inPage } from './in-page.ts';

inPage().openReader ??= () => ({ close: () => undefined });
