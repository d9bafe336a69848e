import noticeStyle from './notice.css?inline';

const READING = 6_000; // ms; long enough to read two lines

/** Says something to the user over the page, in the top layer, for six seconds. A later notice replaces an earlier one. */
export function notice(text: string, page: Document = document): void {
  close();
  const host = page.createElement('quietpage-notice');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(noticeStyle);
  root.adoptedStyleSheets = [sheet];
  const box = page.createElement('div');
  box.setAttribute('role', 'alert');
  box.dir = 'auto';
  box.textContent = text;
  root.append(box);
  page.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();
  const timer = setTimeout(() => close(), READING);
  close = () => {
    clearTimeout(timer);
    host.remove();
  };
}

let close = (): void => undefined;

/** Takes a notice away, if there is one. */
export const closeNotice = (): void => close();
