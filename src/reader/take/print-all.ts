import type { Room } from '../room.ts';

const PATIENCE = 4_000; // ms; a picture that takes longer is left out rather than waited for

/** Prints the article once the pictures that nobody has scrolled to are there. */
export async function printAll({ root, view }: Room): Promise<void> {
  const coming = Array.from(root.querySelectorAll('img'), (picture) => {
    picture.setAttribute('loading', 'eager');
    return picture.decode().catch(() => undefined); // broken: it prints as its alt text
  });
  await Promise.race([Promise.all(coming), new Promise((resolve) => view.setTimeout(resolve, PATIENCE))]);
  view.print();
}
