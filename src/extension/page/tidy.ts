import type { Entry } from '../messages.ts';
import type { Here } from './here.ts';

/** Cleaning as one page has it. */
export type Tidy = {
  /** On or off, and what is spared on this site. */
  update(here: Here, on: boolean): void;
  ledger(): Entry[];
  setPeek(id: string, on: boolean): void;
  end(): void;
};

export function startTidy(_changed: () => void): Tidy {
  return { update: () => undefined, ledger: () => [], setPeek: () => undefined, end: () => undefined };
}
