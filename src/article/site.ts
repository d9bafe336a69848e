import { addressOf } from './address.ts';

const key = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/^the\s|[^\p{L}\p{N}]+/gu, '');
const ENOUGH = 4; // letters; a shorter name is told by all of it

/** Tells whether a text is a name of the site: as it is called where that is `given`, or as its address has it. */
export function siteOf(url: string, given: readonly string[]): (text: string) => boolean {
  const host = (addressOf(url)?.hostname ?? '').replace(/^www\./, '');
  const names = [...given, host, ...host.split('.').slice(0, -1)].map(key).filter((name) => name.length >= ENOUGH - 1);
  return (text) => {
    const own = key(text);
    return names.some((name) => name === own || (own.length >= ENOUGH && name.length >= ENOUGH && (own.startsWith(name) || name.startsWith(own))));
  };
}
