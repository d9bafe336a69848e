/** What a theme has a colour for. */
export const TOKENS = ['comment', 'keyword', 'string', 'number', 'name'] as const;
export type Token = (typeof TOKENS)[number];

/** A stretch of code, UTF-16 offsets into it. */
export type Stretch = { token: Token; start: number; end: number };

/** What is what in a piece of code; nothing where the language is not known. */
export type ColourCode = (code: string, language: string) => Stretch[];

const NAMED = /(?:^|\s)(?:language|lang|highlight-source|brush:)[-\s]?([\w+#-]+)/i;

/** The language a listing says it is in, by the marks that highlighters of pages leave; `null` where it says nothing. */
export function languageOf(listing: Element): string | null {
  const places = [listing, ...listing.querySelectorAll('code'), ...(listing.parentElement ? [listing.parentElement] : [])];
  for (const place of places) {
    const named = place.getAttribute('data-lang') ?? place.getAttribute('data-language') ?? NAMED.exec(place.className)?.[1];
    if (named) return named.toLowerCase();
  }
  return null;
}
