const MOST = 5000; // answers; a long session in one tab must not grow without end

/** The same question to texts, answered once for each. */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return once(known, (text) => {
    if (known.size > MOST) known.clear();
    return ask(text);
  });
}

/** The same question to elements, answered once for each as long as the page is looked at. */
export const rememberedOf = <Answer>(ask: (element: Element) => Answer): ((element: Element) => Answer) => once(new WeakMap<Element, Answer>(), ask);

/** The same question to whatever answers are kept for. */
export function once<Thing, Answer>(known: { get(thing: Thing): Answer | undefined; set(thing: Thing, answer: Answer): unknown }, ask: (thing: Thing) => Answer): (thing: Thing) => Answer {
  return (thing) => {
    const old = known.get(thing);
    if (old !== undefined) return old;
    const answer = ask(thing);
    known.set(thing, answer);
    return answer;
  };
}
