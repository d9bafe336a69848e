/** Puts a text on the clipboard; on insecure pages by the old way. `false` when the browser does not let us. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = document.defaultView?.navigator ?? {};
  try {
    if (!clipboard) throw new Error('no clipboard on an insecure page');
    await clipboard.writeText(text);
    return true;
  } catch {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
    return copied;
  }
}
