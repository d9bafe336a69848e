import type { ReaderSettings } from './settings.ts';
import { themeFor, themes } from './themes/themes.ts';

/** Puts settings on: the theme's sheet and the type's custom properties. Returns how; what it returns also ends the watching of the system. */
export function dresser(dialog: HTMLElement, theme: CSSStyleSheet, view: Window): { wear: (settings: ReaderSettings) => void; stop: () => void } {
  const system = view.matchMedia('(prefers-color-scheme: dark)');
  let worn: ReaderSettings | null = null;
  const wear = (settings: ReaderSettings): void => {
    worn = settings;
    const name = themeFor(settings.theme, system.matches);
    if (dialog.dataset['theme'] !== name) theme.replaceSync(themes[name]);
    dialog.dataset['theme'] = name;
    dialog.dataset['font'] = settings.font;
    dialog.dataset['align'] = settings.align;
    dialog.dataset['hyphens'] = String(settings.hyphens);
    const { style } = dialog;
    style.setProperty('--size', `${settings.size}px`);
    style.setProperty('--measure', `${settings.width / 2}em`);
    style.setProperty('--leading', String(settings.lineHeight));
    style.setProperty('--paragraph', `${settings.paragraphSpacing}em`);
    style.setProperty('--tracking', `${settings.letterSpacing}em`);
    style.setProperty('--gaps', `${settings.wordSpacing}em`);
  };
  const follow = (): void => {
    if (worn) wear(worn);
  };
  system.addEventListener('change', follow);
  return { wear, stop: () => system.removeEventListener('change', follow) };
}
