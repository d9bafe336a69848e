/** Stands in. */
export const pageKey = (_page: Document, url: string): string => url.replace(/#.*$/, '');
