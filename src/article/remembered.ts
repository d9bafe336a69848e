const MOST = 5000; // answers; a long session in one tab must not grow without end

/** The same question to texts, answered once for each. */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size > MOST) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}

/** The same question to elements, answered once for each as long as the page is looked at. */
export function rememberedOf<Answer>(ask: (element: Element) => Answer): (element: Element) => Answer {
  const known = new WeakMap<Element, Answer>();
  return (element) => {
    const old = known.get(element);
    if (old !== undefined) return old;
    const answer = ask(element);
    known.set(element, answer);
    return answer;
  };
}
