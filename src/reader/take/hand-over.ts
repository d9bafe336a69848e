import type { Room } from '../room.ts';

/** Puts text on the clipboard; `false` when the browser does not let us. Pages without encryption have no clipboard API, only the old way. */
export async function copyText({ document, dialog, view, make }: Room, text: string): Promise<boolean> {
  try {
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = dialog.querySelector<HTMLElement>(':focus');
    const field = make('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: -1 });
    field.value = text;
    dialog.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    before?.focus({ preventScroll: true });
    return done;
  }
}

const KEPT = 60_000; // ms; long enough for a browser that asks where to save

/** Offers text as a file to save. */
export function saveFile({ dialog, view, make }: Room, fileName: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = make('a', { href: address, download: fileName, class: 'unseen' });
  dialog.append(link);
  link.click();
  link.remove();
  view.setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
