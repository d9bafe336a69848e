import { inPage } from './in-page.ts';
import { live } from './life.ts';
import { announce } from './orphan.ts';

announce();
inPage().leave ??= live();
