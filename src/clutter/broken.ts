import { pictureAddress } from '../article/picture.ts';

/** Whether a picture has really failed: it had an address to load, it has finished, and there is nothing. */
export function hasFailed(image: HTMLImageElement): boolean {
  const address = pictureAddress(image);
  return address !== '' && !address.startsWith('data:') && image.complete && image.naturalWidth === 0 && image.currentSrc !== '' && !/\.svg(?:$|[?#])/i.test(address);
}

/** Tells of pictures as they fail or load, now and later; stops with the signal. */
export function watchPictures(document: Document, { failed, loaded, signal }: { failed: (image: HTMLImageElement) => void; loaded: (image: HTMLImageElement) => void; signal: AbortSignal }): void {
  const hear = (event: Event): void => {
    const { target } = event;
    if (!isImage(target)) return;
    if (event.type === 'load') loaded(target);
    else if (pictureAddress(target)) failed(target);
  };
  // these events do not bubble, but they can be caught on their way down
  for (const type of ['error', 'load']) document.addEventListener(type, hear, { capture: true, signal });
}

const isImage = (target: EventTarget | null): target is HTMLImageElement => target !== null && 'naturalWidth' in target;
