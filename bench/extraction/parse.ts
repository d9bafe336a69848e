/** A document of its own, its addresses relative to `url`. */
export function parse(html: string, url: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = document.createElement('base');
  base.href = url;
  if (!document.querySelector('base')) document.head.prepend(base);
  return document;
}
