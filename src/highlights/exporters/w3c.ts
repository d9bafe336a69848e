import type { Highlight, KeyedPage } from '../highlight.ts';
import { fileName, type Exporter } from './exporter.ts';

const ANNO = 'http://www.w3.org/ns/anno.jsonld';
/** Where our own fields stand: selectors of other tools may stand beside them. */
export const OWN = 'urn:quietpage:';

/** An annotation collection of the W3C Web Annotation model, all of it on one page. */
export const toW3c: Exporter = (pages, now) => ({
  fileName: fileName(pages, now, 'jsonld'),
  mediaType: 'application/ld+json',
  text: `${JSON.stringify(collectionOf(pages), null, 1)}\n`,
});

export function collectionOf(pages: KeyedPage[]): object {
  const items = pages.flatMap((page) => page.highlights.map((highlight) => annotationOf(page, highlight)));
  const id = `${OWN}highlights`;
  return {
    '@context': [ANNO, { quietpage: OWN, title: 'http://purl.org/dc/terms/title' }],
    id,
    type: 'AnnotationCollection',
    label: 'Highlights',
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, partOf: id, items },
  };
}

function annotationOf({ key, url, title }: KeyedPage, { id, selectors, created, updated, color, note, tags }: Highlight): object {
  const { quote, position, hint, picture } = selectors;
  const body = [
    ...(note ? [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }] : []),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
  return {
    id: `${OWN}highlight:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: new Date(created).toISOString(),
    modified: new Date(updated).toISOString(),
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: { id: url || `${OWN}page:${encodeURIComponent(title)}`, type: 'Text', title, ...(key && { 'quietpage:key': key }) },
      styleClass: color,
      selector: [quote, ...(position ? [position] : [])],
      ...(hint && { 'quietpage:hint': hint }),
      ...(picture && { 'quietpage:picture': picture }),
    },
  };
}
