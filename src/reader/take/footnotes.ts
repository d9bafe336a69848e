import { dropBacklinks, isMark, placesIn, targetOf } from '../content/note-links.ts';

/** Names the marks of notes (`data-note-mark`) and the notes themselves (`data-note`) by the same numbers, in the order of the marks. Other links to places of the article at `url` lead to its page. */
export function nameNotes(content: HTMLElement, url: string): void {
  const places = placesIn(content);
  const notes = new Map<Element, number>();
  for (const link of content.querySelectorAll('a[href]')) {
    const target = targetOf(link, url, places);
    const note = target && isMark(link, target) ? noteAt(target) : null;
    if (!note || note.contains(link) || link.closest('[data-note]')) continue;
    const number = notes.get(note) ?? notes.size + 1;
    notes.set(note, number);
    note.setAttribute('data-note', String(number));
    const raised = link.closest('sup');
    (raised?.querySelectorAll('a[href]').length === 1 ? raised : link).setAttribute('data-note-mark', String(number));
  }
  for (const note of notes.keys()) dropBacklinks(note);
  for (const link of content.querySelectorAll('a[href^="#"]')) link.setAttribute('href', url.replace(/#.*$/, '') + link.getAttribute('href'));
}

/** What says all of a note; `null` where it stands in a table, which Markdown cannot take apart. */
function noteAt(target: Element): Element | null {
  return target.closest('table') ? null : (target.closest('li') ?? target.closest('dd, aside, p, [role="doc-footnote"]') ?? target);
}
