import { sanitize } from '../article/sanitize.ts';
import { makeBar } from './bar/bar.ts';
import { prepare } from './content/content.ts';
import { dresser } from './dress.ts';
import { fontsOf } from './fonts/wear-fonts.ts';
import { directionOf, knownLang } from './language.ts';
import { maker } from './make.ts';
import { masthead } from './masthead.ts';
import { passagesOf } from './passages.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import type { ReaderSettings } from './settings.ts';
import { setStage } from './stage.ts';
import { sheetOf, styles } from './styles/styles.ts';

/** Opens the reader over a live page, which stays as it is beneath. */
export function openReader(options: ReaderOptions): Reader {
  const { document, article, url, labels, uiLang = 'en', enterAt = null } = options;
  const view = document.defaultView;
  if (!view) throw new Error('the reader opens over a page that is shown');
  let { settings } = options;
  const make = maker(document);
  const lang = knownLang(article.lang);

  const theme = sheetOf('');
  const stage = setStage(document, [...styles(), theme]);
  const { dialog, shadow } = stage;
  dialog.lang = uiLang;
  dialog.dir = directionOf(knownLang(uiLang));
  dialog.setAttribute('aria-labelledby', 'title');
  const clothes = dresser(dialog, theme, view);
  const fonts = fontsOf(document, article.title + article.textContent, options.loadFont);
  const wear = (worn: ReaderSettings): void => {
    clothes.wear(worn);
    fonts.want(worn.font);
  };
  wear(settings);

  const content = sanitize(article.content, document);
  prepare(content, labels);
  const root = make('div', { class: 'article', lang, dir: article.dir ?? directionOf(lang) });
  root.append(document.importNode(content, true));
  const main = make('main', { class: 'page', tabindex: -1 }, masthead(make, article, { url, labels, lang, uiLang }), root);

  const bar = makeBar({
    document,
    make,
    labels,
    uiLang,
    settings: () => settings,
    change(changed) {
      settings = changed;
      wear(settings);
      options.onSettings?.(settings);
    },
    close: () => close(),
  });
  dialog.append(bar.element, main);

  const passages = passagesOf(root, dialog);
  let entered: number | null = null;
  const passage = (): number | null => {
    const current = passages.current();
    return current === entered && enterAt !== null ? enterAt : current;
  };

  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    const last = passage();
    clothes.stop();
    fonts.close();
    stage.close();
    options.onClose?.(last);
  };

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  // A second Esc without a click between is not ours to cancel: the dialog closes by itself.
  dialog.addEventListener('close', () => {
    if (!dialog.open) close();
  });

  stage.open();
  main.focus({ preventScroll: true });
  passages.enter(enterAt);
  entered = passages.current();

  return {
    root,
    shadow,
    passage,
    apply(changed) {
      settings = changed;
      wear(settings);
      bar.show(settings);
    },
    close,
  };
}
