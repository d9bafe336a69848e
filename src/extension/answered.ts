/**
 * Asks until there is an answer. What was asked just before the page was put away for the way back may never be answered, so it is
 * asked again when the page is shown again. Rejects with the failure of the last asking.
 */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  let turn = 0;
  const answer = new Promise<T>((resolve, reject) => {
    const next = (): void => {
      const mine = ++turn;
      ask().then(resolve, (error: unknown) => {
        if (mine === turn) reject(error);
      });
    };
    addEventListener('pageshow', ({ persisted }) => persisted && next(), done);
    next();
  });
  return answer.finally(() => done.abort());
}
