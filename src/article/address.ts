/** An absolute http(s), mail or in-page address, a picture's data; '' for anything else (scripts among them). */
export function absolute(address: string, base: string): string {
  const trimmed = address.trim();
  if (trimmed.startsWith('#')) return trimmed;
  try {
    const resolved = new URL(trimmed, base || undefined);
    return /^(?:https?|mailto|tel):$/.test(resolved.protocol) || /^data:image\/(?!svg)/i.test(trimmed) ? asWritten(resolved.href, trimmed) : '';
  } catch {
    return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? '' : trimmed;
  }
}

/** An address whose letters the page wrote as such, rather than in percents, keeps them. */
function asWritten(address: string, written: string): string {
  if (!/[^\0-\x7f]/.test(written)) return address;
  return address.replace(/(?:%[89a-f][\da-f])+/gi, (percents) => {
    try {
      return decodeURIComponent(percents);
    } catch {
      return percents; // letters of another encoding
    }
  });
}

/** An address taken apart; null where it is none. */
export function addressOf(url: string, base?: URL | string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/** The path of an address; empty where it is none. */
export const pathOf = (url: string): string => addressOf(url)?.pathname ?? '';

/** A host without what tells only of its form: the same site for the web, for mobiles, in another language. */
export const bareHost = (host: string): string => host.replace(/^(?:www|m|amp|en|edition)\./, '');
