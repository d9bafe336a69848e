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
