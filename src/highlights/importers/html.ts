import type { Importer } from './importer.ts';
import { readW3c } from './w3c.ts';

/** Our own HTML: the annotations that stand in it as data. */
export const readHtml: Importer = ({ text }) => {
  const inside = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text)?.[1];
  if (!inside || !/^\s*<!doctype html>/i.test(text)) return null;
  try {
    return readW3c({ text: inside, json: JSON.parse(inside) });
  } catch {
    return null;
  }
};
