const REST = 600; // ms without another letter

/** Hands on what was typed into a field: a moment after the last letter, at once when the field is left, the page is put away or its tab goes out of sight. */
export function whenTyped(field: HTMLInputElement | HTMLTextAreaElement, typed: (value: string) => void): void {
  let told = field.value;
  let waiting = new AbortController();
  const tell = (): void => {
    waiting.abort();
    if (field.value === told) return;
    told = field.value;
    typed(told);
  };
  field.addEventListener('input', () => {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    const rest = setTimeout(tell, REST);
    signal.addEventListener('abort', () => clearTimeout(rest));
    addEventListener('pagehide', tell, { signal });
    document.addEventListener('visibilitychange', tell, { signal });
  });
  field.addEventListener('change', tell);
}
