import { type ExportFormat, EXPORTERS } from '../../highlights/exporters/exporters.ts';
import { element } from '../element.ts';
import { word, type Word } from '../words.ts';

const FORMATS: Record<ExportFormat, Word> = {
  backup: 'export_backup', obsidian: 'export_obsidian', readwise: 'export_readwise', html: 'export_html', csv: 'export_csv', w3c: 'export_w3c', text: 'export_text',
};

export type ToolbarActions = {
  search: (query: string) => void;
  save: (format: ExportFormat) => void;
  copy: (format: ExportFormat) => void;
  takeIn: (file: File) => void;
  print: () => void;
};

/** The library's upper edge: search, ways out, way in, print. */
export function toolbar({ search, save, copy, takeIn, print }: ToolbarActions): HTMLElement[] {
  const query = element('input', { id: 'search', type: 'search', placeholder: word('library_search'), 'aria-label': word('library_search'), input: () => search(query.value) });
  const format = element('select', { id: 'format', 'aria-label': word('library_format') });
  for (const name of Object.keys(EXPORTERS) as ExportFormat[]) format.append(element('option', { value: name }, word(FORMATS[name])));
  const chosen = (): ExportFormat => format.value as ExportFormat;
  const file = element('input', {
    id: 'file', type: 'file', hidden: true, accept: '.json,.jsonld,.csv,.html,.zip,.txt',
    change: () => {
      const [given] = file.files ?? [];
      if (given) takeIn(given);
      file.value = '';
    },
  });
  return [
    query,
    element('div', { class: 'row' }, format, element('button', { id: 'save', click: () => save(chosen()) }, word('library_save')), element('button', { id: 'copy', click: () => copy(chosen()) }, word('library_copy'))),
    element('div', { class: 'row' }, element('button', { id: 'import', click: () => file.click() }, word('library_import')), element('button', { id: 'print', click: print }, word('library_print')), file),
  ];
}
