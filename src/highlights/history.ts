/** What was done and how it is taken back, each in the writer's own terms. */
type Step<Edit> = { done: Edit; undone: Edit };

/** The last things done on a page, to take back and do again. Nothing is kept beyond the page. */
export type History<Edit> = {
  /** Remembers something that was done; what had been taken back before can no longer be done again. */
  push(step: Step<Edit>): void;
  /** What takes the last thing back; `null` when there is nothing. */
  undo(): Edit | null;
  /** What does it again; `null` when nothing was taken back. */
  redo(): Edit | null;
};

const LIMIT = 50; // steps

export function startHistory<Edit>(): History<Edit> {
  const steps: Step<Edit>[] = [];
  let at = 0;
  return {
    push(step) {
      steps.splice(at, steps.length, step);
      if (steps.length > LIMIT) steps.shift();
      at = steps.length;
    },
    undo: () => (at > 0 ? (steps[--at]?.undone ?? null) : null),
    redo: () => (at < steps.length ? (steps[at++]?.done ?? null) : null),
  };
}
