type Attributes = Record<string, string | number | boolean | null | undefined>;

/** Makes elements of one document: name, attributes (`true` is an empty one; `false`, `null` and `undefined` none), children. */
export type Make = <K extends keyof HTMLElementTagNameMap>(name: K, attributes?: Attributes, ...children: (Node | string)[]) => HTMLElementTagNameMap[K];

/** A `Make` for this document. */
export function maker(document: Document): Make {
  return (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value === true ? '' : String(value));
    }
    element.append(...children);
    return element;
  };
}
