import { clean, type Cleaning, type CleanOptions } from '../../clutter/clean.ts';
import { ATTRIBUTE, PEEK } from '../../clutter/style.ts';
import { KINDS } from '../../clutter/verdict.ts';
import type { Entry } from '../messages.ts';
import type { Here } from './here.ts';
import type { Readings } from './readings.ts';

/** Cleaning as one page has it. */
export type Tidy = {
  /** On or off, and what the user wants to see all the same. */
  update(here: Here, on: boolean): void;
  ledger(): Entry[];
  /** Shows one hidden thing where it stands and brings it into view; only one at a time. */
  setPeek(id: string, on: boolean): void;
  end(): void;
};

/** Begins with nothing cleaned; `changed` is called when the ledger has become another. */
export function startTidy(changed: () => void, readings: Pick<Readings, 'keep'>, page: Document = document): Tidy {
  let cleaning: Cleaning | null = null;
  const begin = (choice: CleanOptions): void => {
    // A browser that ends an updated extension's scripts at once leaves what they had marked.
    for (const marked of page.querySelectorAll(`[${ATTRIBUTE}]`)) marked.removeAttribute(ATTRIBUTE);
    cleaning = clean(page, { ...choice, url: page.URL, onRead: readings.keep, onLedger: changed });
  };
  const end = (): void => {
    cleaning?.undo();
    cleaning = null;
  };
  return {
    update({ settings, site }, on) {
      const choice = {
        kinds: KINDS.filter((kind) => settings.kinds[kind]),
        spared: { kinds: site.kinds, signatures: site.spared.map(({ signature }) => signature) },
      };
      if (!on) end();
      else if (cleaning) cleaning.choose(choice);
      else begin(choice);
    },
    ledger: () => cleaning?.ledger() ?? [],
    setPeek(id, on) {
      for (const { id: other, peeking } of cleaning?.ledger() ?? []) if (peeking) cleaning?.peek(other, false);
      cleaning?.peek(id, on);
      if (on) page.querySelector(`[${PEEK}]`)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    end,
  };
}
