import { inPage } from './in-page.ts';

/** The closed roots that are shielded, by their hosts: one may stand in another, and be another script's. */
const roots = (): WeakMap<Element, ShadowRoot> => (inPage().shielded ??= new WeakMap());

/**
 * Keeps the keys that are meant for a closed root of ours from the page, also from what it has put on `document` for the way down;
 * handlers inside hear a copy, and what they prevent is prevented. What the page has put on the window before hears the keys all the same.
 */
export function shieldKeys(root: ShadowRoot, signal: AbortSignal, view: Window = window): void {
  roots().set(root.host, root);
  const hear = (event: KeyboardEvent): void => {
    const active = event.isTrusted && event.target === root.host ? activeIn(root) : null;
    if (!active) return;
    event.stopImmediatePropagation();
    if (!active.dispatchEvent(copyOf(event))) event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) view.addEventListener(type, hear, { capture: true, signal });
}

/** What has the focus, in the innermost of the roots. */
function activeIn({ activeElement }: ShadowRoot): Element | null {
  const inner = activeElement && roots().get(activeElement);
  return inner ? (activeIn(inner) ?? activeElement) : activeElement;
}

/** It does not leave the root it is dispatched in. */
const copyOf = ({ type, key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey, bubbles, cancelable }: KeyboardEvent): KeyboardEvent =>
  new KeyboardEvent(type, { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey, bubbles, cancelable, composed: false });
