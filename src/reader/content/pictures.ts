/** Pictures load as they come near and never block painting. */
export function calmPictures(content: DocumentFragment): void {
  for (const picture of content.querySelectorAll('img')) {
    picture.setAttribute('loading', 'lazy');
    picture.setAttribute('decoding', 'async');
  }
}
