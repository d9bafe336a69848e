const SLICE = 12; // ms; with what the page does itself, far from the 50 ms at which a page feels stuck

/** How time passes and how the page gets its turn; real by default, given in tests. */
export type Clock = { now: () => number; turn: () => Promise<void> };

/** Lets the page run before we go on. */
export const realClock: Clock = {
  now: () => performance.now(),
  turn: async () => {
    const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
    if (scheduler?.yield) return scheduler.yield();
    return new Promise((go) => setTimeout(go, 0));
  },
};

/** Runs something made of small steps, giving the page its turn after every slice. Answers null when it was aborted on the way. */
export async function inSlices<Result>(steps: Generator<void, Result>, { now, turn }: Clock, signal: AbortSignal): Promise<Result | null> {
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE) continue;
    await turn();
    if (signal.aborted) return null;
    began = now();
  }
}
