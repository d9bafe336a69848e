const strings = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };
const dateTime = { type: 'string', format: 'date-time', pattern: 'Z$|[+-]\\d\\d:\\d\\d$' };

/** The W3C Web Annotation Data Model (Recommendation of 23 February 2017) for what we write, as JSON schema: sections 3.1–3.3, 4, 4.2.4, 4.2.5, 5. */
export const ANNOTATION_COLLECTION = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['@context', 'id', 'type', 'first'],
  properties: {
    '@context': { anyOf: [{ const: 'http://www.w3.org/ns/anno.jsonld' }, { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } }] },
    id: { type: 'string', format: 'uri' },
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: { $ref: '#/$defs/page' },
  },
  $defs: {
    page: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: { id: { type: 'string', format: 'uri' }, type: { const: 'AnnotationPage' }, startIndex: { type: 'integer', minimum: 0 }, partOf: { type: 'string' }, items: { type: 'array', items: { $ref: '#/$defs/annotation' } } },
    },
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'Annotation' },
        motivation: { enum: ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'] },
        created: dateTime,
        modified: dateTime,
        bodyValue: { type: 'string' },
        body: { type: 'array', minItems: 1, items: { $ref: '#/$defs/textualBody' } },
        target: { $ref: '#/$defs/specificResource' },
      },
      not: { required: ['body', 'bodyValue'] },
    },
    textualBody: {
      type: 'object',
      required: ['type', 'value'],
      properties: { type: { const: 'TextualBody' }, value: { type: 'string' }, format: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+$' }, purpose: { enum: ['commenting', 'tagging', 'describing'] } },
    },
    specificResource: {
      type: 'object',
      required: ['source'],
      properties: {
        type: { const: 'SpecificResource' },
        source: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uri' }, type: { enum: ['Dataset', 'Image', 'Video', 'Sound', 'Text'] } } },
        styleClass: strings,
        selector: { type: 'array', minItems: 1, items: { anyOf: [{ $ref: '#/$defs/quote' }, { $ref: '#/$defs/position' }] } },
      },
    },
    quote: { type: 'object', required: ['type', 'exact'], properties: { type: { const: 'TextQuoteSelector' }, exact: { type: 'string' }, prefix: { type: 'string' }, suffix: { type: 'string' } } },
    position: { type: 'object', required: ['type', 'start', 'end'], properties: { type: { const: 'TextPositionSelector' }, start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } } },
  },
};
