import { icon } from '../icon.ts';
import type { Room } from '../room.ts';

const BACK_BUTTON = 3; // of a mouse

/**
 * A way back from where links inside the article have led: a button, and what goes back in a browser. The history is the page's own and
 * is left alone: an entry of ours would make the page's scripts act, and its Back seem dead. Returns what is to be told of each link before it leads on.
 */
export function wayBack({ document, make, dialog, flow, labels, onClose }: Room): (link: HTMLElement) => void {
  const left: { link: HTMLElement; start: number }[] = []; // the last one at the end
  const button = make('button', { type: 'button', class: 'way-back', hidden: true }, icon(document, 'back'), labels.way_back);
  dialog.append(button);
  const sight = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting, target }) => isIntersecting && target === left.at(-1)?.link)) return;
    left.pop(); // whoever sees the link is back already
    show();
  });
  const show = (): void => {
    const last = left.at(-1);
    button.hidden = !last;
    sight.disconnect();
    if (last) sight.observe(last.link);
  };
  const goBack = (): void => {
    const last = left.pop();
    show();
    if (!last) return;
    flow.goTo(last.link);
    flow.scrollBy(flow.startOf(last.link) - last.start);
    last.link.focus({ preventScroll: true });
  };
  button.addEventListener('click', goBack);
  dialog.addEventListener('keydown', (event) => {
    const isBack = (event.altKey && event.key === 'ArrowLeft') || (event.metaKey && event.key === '[');
    if (!isBack || left.length === 0) return;
    event.preventDefault();
    goBack();
  });
  dialog.addEventListener('mouseup', (event) => {
    if (event.button !== BACK_BUTTON || left.length === 0) return;
    event.preventDefault();
    goBack();
  });
  onClose(() => sight.disconnect());
  return (link) => {
    left.push({ link, start: flow.startOf(link) });
    show(); // what is in sight is looked at in the next frame, when it has led on
  };
}
