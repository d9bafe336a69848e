import { afterPaint } from './after-paint.ts';
import { addListening } from './aloud/listen.ts';
import { makeBar } from './bar/bar.ts';
import { addHelp } from './bar/help.ts';
import { addMarkKeys } from './bar/marks.ts';
import { addOutline } from './bar/outline.ts';
import { addProgress } from './bar/progress.ts';
import { makeVoice } from './bar/say.ts';
import { tuckBar } from './bar/tuck.ts';
import { addTypePanel } from './bar/type-panel.ts';
import { setColumns } from './columns.ts';
import { addComparison } from './compare/compare.ts';
import { openNotes } from './content/notes.ts';
import { paintCode } from './content/paint-code.ts';
import { zoomPictures } from './content/zoom.ts';
import { dresser } from './dress.ts';
import { fillWith } from './filling.ts';
import { flowOf } from './flow.ts';
import { fontsOf } from './fonts/wear-fonts.ts';
import { keyUnder, press, selectAll } from './keys.ts';
import { directionOf, knownLang } from './language.ts';
import { maker } from './make.ts';
import { masthead } from './masthead.ts';
import { hideTold } from './told.ts';
import { offerNextPage } from './next-page.ts';
import { showBeginnings } from './beginnings.ts';
import { wearOwnStyle } from './own-style.ts';
import { setPages } from './pages.ts';
import { hold, passagesOf, whenStirred } from './passages.ts';
import { rememberPlace } from './place.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import type { Room, Shortcut } from './room.ts';
import type { ReaderSettings } from './settings.ts';
import { setStage } from './stage.ts';
import { sheetOf, styles, stylesOver } from './styles/styles.ts';
import { addTaking } from './take/take.ts';

const LONG = 24_000; // characters; about what is laid out in a few frames, so longer articles are laid out as they come near

/** Opens the reader over a live page, which stays as it is beneath. */
export function openReader(options: ReaderOptions): Reader {
  const { document, article, url, labels, uiLang = 'en', enterAt = null } = options;
  const view = document.defaultView;
  if (!view) throw new Error('the reader opens over a page that is shown');
  let { settings } = options;
  const make = maker(document);
  const lang = knownLang(article.lang);
  const undos: (() => void)[] = [];
  const shows: ((settings: ReaderSettings) => void)[] = [];
  const shortcuts: Shortcut[] = [];
  const grows: (() => void)[] = [];
  const wholes: (() => void)[] = [];

  const [theme, own] = [sheetOf(''), sheetOf('')];
  const stage = setStage(document, [...styles(), theme, own, ...stylesOver()]);
  const { dialog, shadow } = stage;
  dialog.lang = uiLang;
  dialog.dir = directionOf(knownLang(uiLang));
  dialog.setAttribute('aria-labelledby', 'title');

  const root = make('div', { class: 'article', lang, dir: article.dir ?? directionOf(lang) });
  root.classList.toggle('long', article.textContent.length > LONG);
  const start = enterAt ?? 0;
  const resumeAt = options.resumeAt ?? null;
  let resumes = false;
  const filling = fillWith(root, {
    html: article.content, url, labels, document, view,
    at(first) {
      resumes = resumeAt !== null && start <= (first ?? 0);
      return resumes ? resumeAt : enterAt;
    },
  });
  const sheet = make('article', { class: 'page', tabindex: -1, 'aria-labelledby': 'title', 'aria-busy': true }, masthead(make, article, { url, labels, lang, uiLang }), root);
  const bar = makeBar(document, make, labels);
  bar.element.dir = dialog.dir; // the controls’ own, whichever way the article is turned
  const voice = makeVoice(make, view);
  dialog.append(bar.element, sheet, voice.element);

  const wear = (worn: ReaderSettings): void => {
    settings = worn;
    for (const show of shows) show(worn);
  };
  const flow = flowOf(dialog);
  const room: Room = {
    document, view, make, labels, uiLang, options, article, lang, shadow, dialog, flow, root, shortcuts,
    settings: () => settings,
    change(part) {
      wear({ ...settings, ...part });
      options.onSettings?.(settings);
    },
    onSettings(show) {
      shows.push(show);
      show(settings);
    },
    onWhole: (whole) => void wholes.push(whole),
    onGrown: (grown) => void grows.push(grown),
    grown: () => grows.forEach((grown) => grown()),
    addTool: bar.addTool,
    addKey: (shortcut) => void shortcuts.push(shortcut),
    keyOf: (shortcut) => keyUnder(settings.keys, shortcut),
    say: voice.say,
    onClose: (undo) => void undos.push(undo),
  };
  const clothes = dresser(dialog, theme, view);
  room.onSettings(clothes.wear);
  room.onClose(clothes.stop);
  wearOwnStyle(room, own);
  const fonts = fontsOf(document, article.title + article.textContent, options.loadFont);
  room.onClose(afterPaint(view, () => room.onSettings(({ font }) => fonts.want(font)))); // read at once in another family rather than later in this one
  room.onClose(fonts.close);
  furnish(room, bar.element);
  if (start === 0) hideTold(root, article, lang);
  room.onWhole(() => hideTold(root, article, lang));

  const passages = passagesOf(root, flow);
  let entered: number | null = null; // where it was when its user first did something
  let cameFrom = enterAt;
  let stays = true;
  const passage = (): number | null => {
    const current = passages.current();
    return (stays || current === entered) && cameFrom !== null ? cameFrom : current;
  };
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    const last = passage();
    for (const undo of undos) undo();
    stage.close();
    options.onClose?.(last);
  };
  bar.addTool({ icon: 'close', label: 'close', press: close });

  // Whatever is done to the article is done to all of it.
  const acted = new AbortController();
  for (const type of ['keydown', 'pointerdown']) dialog.addEventListener(type, filling.finish, { capture: true, passive: true, signal: acted.signal });
  view.addEventListener('beforeprint', filling.finish, acted);
  room.onClose(() => acted.abort());
  room.onClose(filling.stop);

  const pressed = (event: KeyboardEvent): boolean => selectAll(sheet, event) || press(room, event);
  dialog.addEventListener('keydown', pressed);
  // A click on nothing, or a control that went away, leaves the focus on the inert page; keys go on working.
  const lost = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' || event.composedPath().includes(shadow.host)) return;
    event.stopPropagation();
    sheet.focus({ preventScroll: true });
    if (!sheet.dispatchEvent(new KeyboardEvent(event.type, event))) event.preventDefault();
  };
  view.addEventListener('keydown', lost, true);
  room.onClose(() => view.removeEventListener('keydown', lost, true));
  dialog.addEventListener('cancel', (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    close();
  });
  // A second Esc without a click between is not ours to cancel: the dialog closes by itself.
  dialog.addEventListener('close', (event) => {
    if (event.target === dialog && !dialog.open) close();
  });

  stage.open();
  sheet.focus({ preventScroll: true });
  if (resumes) {
    cameFrom = null;
    voice.say(labels.resumed);
  }
  if (options.isPart) voice.say(labels.only_selection);
  const reached = passages.enter(filling.at);
  if (reached) room.onClose(hold(reached, root, dialog, flow));
  room.onClose(
    whenStirred(dialog, () => {
      entered = passages.current();
      stays = false;
    }),
  );
  rememberPlace(room, passages);
  const whole = new Promise<void>((resolve) => {
    room.onWhole(resolve);
    filling.start(room, (wasCut) => {
      acted.abort();
      sheet.removeAttribute('aria-busy');
      for (const each of wholes) each();
      if (wasCut) room.grown();
    });
  });
  return { root, shadow, whole, onGrown: room.onGrown, passage, apply: wear, close };
}

/** The parts, in the order of their controls. */
function furnish(room: Room, bar: HTMLElement): void {
  setColumns(room);
  setPages(room);
  bar.prepend(addProgress(room));
  tuckBar(room, bar);
  openNotes(room);
  zoomPictures(room);
  paintCode(room);
  showBeginnings(room);
  offerNextPage(room);
  addOutline(room);
  addListening(room);
  addTaking(room);
  addComparison(room);
  addTypePanel(room);
  addMarkKeys(room);
  addHelp(room);
}
