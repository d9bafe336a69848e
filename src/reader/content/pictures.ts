/** Pictures load as they come near and never block painting; one that is to be seen in the place of another has its own address. */
export function calmPictures(content: DocumentFragment): void {
  for (const picture of content.querySelectorAll('img')) {
    picture.setAttribute('loading', 'lazy');
    picture.setAttribute('decoding', 'async');
    const [only] = /^\S+$/.exec(picture.getAttribute('srcset') ?? '') ?? [];
    if (!only) continue;
    picture.setAttribute('src', only);
    picture.removeAttribute('srcset');
  }
}
