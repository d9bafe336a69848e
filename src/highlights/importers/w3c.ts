import { OWN } from '../exporters/w3c.ts';
import { colorOf, type Importer, type Incoming, isRecord, listOf, stringOf, timeOf } from './importer.ts';
import { selectorsOf } from './selectors.ts';

/** W3C Web Annotations: a collection, a page of one, a list or a single annotation; ours come back whole. */
export const readW3c: Importer = ({ json }) => {
  const annotations = annotationsIn(json);
  return annotations.length === 0 && !isCollection(json) ? null : annotations.flatMap(incoming);
};

const isCollection = (json: unknown): boolean => isRecord(json) && /AnnotationCollection|AnnotationPage/.test(String(json['type']));

function annotationsIn(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return json.flatMap(annotationsIn);
  if (!isRecord(json)) return [];
  if (listOf(json['type']).includes('Annotation') && 'target' in json) return [json];
  return isCollection(json) ? [...annotationsIn(json['first']), ...listOf(json['items']).flatMap(annotationsIn)] : [];
}

function incoming(annotation: Record<string, unknown>): Incoming[] {
  const target = listOf(annotation['target']).find(isRecord);
  if (!target) return [];
  const source = isRecord(target['source']) ? target['source'] : { id: target['source'] };
  const found = flat(target['selector']);
  const quote = found.find(({ type }) => type === 'TextQuoteSelector');
  const position = found.find(({ type }) => type === 'TextPositionSelector');
  const selectors = selectorsOf({ quote, position, hint: target['quietpage:hint'], picture: target['quietpage:picture'] });
  const bodies = listOf(annotation['body'] ?? annotation['bodyValue']).map((body) => (isRecord(body) ? body : { value: body }));
  const isTag = (body: Record<string, unknown>): boolean => listOf(body['purpose']).includes('tagging');
  const [created, updated] = [timeOf(annotation['created']), timeOf(annotation['modified'])];
  const id = stringOf(annotation['id']);
  return [
    {
      key: stringOf(source['quietpage:key']),
      url: stringOf(source['id']),
      title: stringOf(source['title']) || stringOf(source['dcterms:title']),
      text: selectors?.quote.exact ?? '',
      ...(selectors && { selectors }),
      ...(id.startsWith(OWN) && { id: id.slice(`${OWN}highlight:`.length) }),
      ...(created !== undefined && { created }),
      ...(updated !== undefined && { updated }),
      color: colorOf(target['styleClass']),
      note: bodies.filter((body) => !isTag(body)).map((body) => stringOf(body['value'])).filter((text) => text).join('\n\n'),
      tags: bodies.filter(isTag).map((body) => stringOf(body['value'])),
    },
  ];
}

/** A selector may be refined by others. */
function flat(selector: unknown): Record<string, unknown>[] {
  return listOf(selector).filter(isRecord).flatMap((one) => [one, ...flat(one['refinedBy'])]);
}
