import { isArticle } from '../../article/is-article.ts';
import { pageKey } from '../../highlights/page-key.ts';
import { askBackground, type PageState } from '../messages.ts';
import { type Here, isCleaningOn, keysOf, readHere } from './here.ts';
import { inPage, type Session } from './in-page.ts';

/** One page from its address to the next: what it is, what is wanted of it, and the engine's session where there is one. */
export type Visit = {
  key: string;
  state(): PageState;
  /** For the toolbar button: how much is hidden now; `null` where nothing is to be shown. */
  count(): number | null;
  /** The engine's session, brought if need be. Rejects when it cannot be brought. */
  session(): Promise<Session>;
  setAnyway(on: boolean): Promise<void>;
  /** Reads again what is kept and does what follows. */
  refresh(): Promise<void>;
  /** Looks once more whether this is an article, if it was none; there are other paragraphs now. Rejects when what follows cannot be done. */
  lookAgain(): Promise<void>;
  /** Whether a stored key concerns this page. */
  concerns(keys: string[]): boolean;
  end(): void;
};

/** Begins with a page as it is now; `changed` is called whenever its state has become another. */
export function beginVisit(changed: () => void, page: Document = document): Visit {
  const url = page.URL;
  const host = page.location.host || page.location.protocol;
  const key = pageKey(page, url);
  const keys = keysOf(host, key);
  const unsupported = kindOfDocument(page);
  let article = !unsupported && isArticle(page, { url });
  let anyway = false;
  let opened = false;
  let ended = false;
  let here: Here | null = null;
  let session: Session | null = null;
  let starting: Promise<Session> | null = null;
  const left = new AbortController();

  const isCleaning = (): boolean => here !== null && isCleaningOn(here) && (article || anyway);

  const opensItself = (): boolean => article && !opened && here?.site.alwaysReader === true;

  const start = async (): Promise<Session> => {
    here ??= await readHere(host, key);
    if (!inPage().engine) await askBackground('bring', 'engine');
    const { engine } = inPage();
    if (!engine) throw new Error('the engine did not arrive');
    if (ended) throw new Error('the page was left');
    session = engine.begin({ pageKey: key, host, here, changed });
    session.update(here, isCleaning());
    return session;
  };

  // Where nothing is done yet, the first selection brings what offers to save it: pages on which nothing is selected pay nothing.
  const selected = (): void => {
    if (starting || !here?.settings.selectionBar || !hasSelection(page)) return;
    whole.session().catch(() => undefined); // a bar that does not come is no failure of what the user was doing
  };
  if (!unsupported) page.addEventListener('selectionchange', selected, { passive: true, signal: left.signal });

  const whole: Visit = {
    key,
    state: () => ({
      url,
      host,
      title: page.title,
      unsupported,
      article,
      cleaning: session !== null && isCleaning(),
      ledger: session?.ledger() ?? [],
      readerOpen: session?.readerOpen() ?? false,
      hasSelection: hasSelection(page),
      marks: session?.marks() ?? [],
    }),
    count: () => {
      if (!session || !isCleaning() || !here?.settings.badge) return null;
      return session.ledger().filter(({ shown }) => !shown).length || null;
    },
    session: () => {
      starting ??= start().catch((error: unknown) => {
        starting = null;
        throw error;
      });
      return starting;
    },
    async setAnyway(on) {
      anyway = on;
      await whole.refresh();
    },
    async refresh() {
      if (unsupported) return;
      here = await readHere(host, key);
      if (ended) return;
      if (session) session.update(here, isCleaning());
      else if (isCleaning() || here.marked.highlights.length > 0 || opensItself() || (here.settings.selectionBar && hasSelection(page))) await whole.session();
      if (opensItself()) {
        opened = true;
        await (await whole.session()).setReader(true);
      }
      if (!ended) changed();
    },
    async lookAgain() {
      if (article || ended || unsupported) return;
      article = isArticle(page, { url: page.URL });
      if (article) await whole.refresh();
    },
    concerns: (changedKeys) => changedKeys.some((changedKey) => keys.includes(changedKey)),
    end() {
      ended = true;
      left.abort();
      session?.end();
      session = null;
    },
  };
  return whole;
}

/** A selection within a shadow tree is told as collapsed, but as a range. */
const hasSelection = (page: Document): boolean => page.getSelection()?.type === 'Range';

function kindOfDocument({ contentType }: Document): PageState['unsupported'] {
  if (contentType === 'text/html' || contentType === 'application/xhtml+xml') return null;
  return contentType === 'application/pdf' ? 'pdf' : 'document';
}
