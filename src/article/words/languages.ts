import { ar } from './ar.ts';
import { asking, calling } from './asking-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';
import { mul } from './mul.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** Every language that is spoken here, sorted by code. The extension is built with the same lists packed (vite.config.ts). */
export const languages = (): readonly Language[] => [ar, de, en, es, fr, it, ja, nl, pl, pt, ru, zh];
/** A little of many more languages. */
export const manyMore = (): typeof mul => mul;
/** What asks something of a reader, in all of them. */
export const askingWords = (): { asking: typeof asking; calling: typeof calling } => ({ asking, calling });
