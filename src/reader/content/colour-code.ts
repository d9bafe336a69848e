import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { ColourCode, Stretch, Token } from './listing.ts';

const LANGUAGES = { bash, c, cpp, csharp, css, diff, go, java, javascript, json, kotlin, php, python, ruby, rust, sql, typescript, xml, yaml };
let lowlight: ReturnType<typeof createLowlight> | null = null; // made at the first listing: most articles have none

const TOKEN_OF: Record<string, Token> = {
  comment: 'comment', quote: 'comment', meta: 'comment',
  keyword: 'keyword', 'selector-tag': 'keyword', literal: 'keyword', deletion: 'keyword', tag: 'keyword',
  string: 'string', regexp: 'string', addition: 'string', 'template-variable': 'string',
  number: 'number', symbol: 'number', attr: 'number', attribute: 'number', variable: 'number',
  title: 'name', name: 'name', built_in: 'name', type: 'name', section: 'name', 'selector-class': 'name', 'selector-id': 'name',
};

const LONGEST = 60_000; // characters; longer listings are read as they are

/** By highlight.js: heavy, so it comes by itself when there is code to colour. */
export const colourCode: ColourCode = (code, language) => {
  if (code.length > LONGEST) return [];
  lowlight ??= createLowlight(LANGUAGES);
  if (!lowlight.registered(language)) return [];
  const stretches: Stretch[] = [];
  let at = 0;
  const walk = (nodes: ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'], token: Token | null): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        if (token && node.value) stretches.push({ token, start: at, end: at + node.value.length });
        at += node.value.length;
      } else if (node.type === 'element') {
        const [name = ''] = ([] as unknown[]).concat(node.properties['className'] ?? []).map((each) => String(each).replace('hljs-', ''));
        walk(node.children, TOKEN_OF[name] ?? token);
      }
    }
  };
  walk(lowlight.highlight(language, code).children, null);
  return stretches;
};
