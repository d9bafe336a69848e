import type { Language } from './language.ts';

/** Labels in languages of which we speak no more than that. */
export const mul: Pick<Language, 'code' | 'adLabels'> = {
  code: 'mul',
  adLabels: ['advertentie', 'annons', 'annonse', 'annonce', 'hirdetés', 'iklan', 'inzerce', 'mainos', 'oglas', 'pubblicita', 'quảng cáo', 'reclamă', 'reklaam', 'reklam', 'reklāma', 'διαφήμιση', 'реклама', 'פרסומת', 'تبلیغات', 'विज्ञापन', 'โฆษณา', '광고'],
};
