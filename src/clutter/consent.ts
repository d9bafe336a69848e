import type { Page } from '../article/page.ts';

/** Names of what asks whether it may store something, or how old one is, and of services for it. */
const NAMES =
  /\bcookies?[-_]?(?:banner|bar|box|consent|dialog|law|layer|message|modal|notice|overlay|popup|wall|wrapper)|\b(?:privacy|eu)[-_](?:consent|cookie)|\bconsent[-_]?(?:banner|bar|box|dialog|layer|manager|modal|overlay|popup|wall)|\bage[-_]?(?:gate|verification)|\bgdpr|axeptio|borlabs|\bcky-|\bcli-(?:bar|modal)|cmpbox|cmplz|cookiebot|cookieyes|didomi|iubenda|klaro|onetrust|osano|sp_message|termly|trustarc|usercentrics/i;
const COOKIE = /cookies?\b|ciasteczk|куки|クッキー/i;
const LONGEST = 1_000; // characters of a notice
const WHOLE = 12; // blocks of a notice and its buttons

/** Tells what asks for consent: a page may stand still until it is answered. By its names, or by its words where they stand outside of the article. */
export function consentIn({ blocks, boxes }: Page, root: Element | null): (element: Element) => boolean {
  const notices = new Set<Element>();
  const isRound = (element: Element): boolean => root !== null && element.contains(root);
  for (const { kind, text, element } of blocks) {
    if (kind !== 'text' || text.length > LONGEST || !COOKIE.test(text) || element.closest('a') || root?.contains(element)) continue;
    let notice = boxes.get(element);
    while (notice?.parent && notice.parent.last - notice.parent.first < WHOLE && !isRound(notice.parent.element)) notice = notice.parent;
    if (notice) notices.add(notice.element);
  }
  return (element) => notices.has(element) || NAMES.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
}
