type Attributes = { [name: string]: string | number | boolean | undefined | ((event: Event) => void) };
type Child = Node | string | null | undefined | false;

/**
 * Makes an element of an extension page. A function is heard for the event of its name (`click`), `true` is an attribute
 * without value, `false` and `undefined` none. Strings become text, never markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(attribute, value);
    else if (value !== undefined && value !== false) made.setAttribute(attribute, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
