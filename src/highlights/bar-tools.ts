import { copyText } from './copy-text.ts';
import { type Color, COLORS, type Highlight } from './highlight.ts';
import { icon, type IconName } from './icon.ts';

/** The bar's words; `colors` are the reader's own names for them. */
export type BarLabels = {
  bar: string;
  colors: Record<Color, string>;
  note: string;
  tags: string;
  save: string;
  copy: string;
  delete: string;
  /** Of a doubtful passage: the question and the button that answers it. */
  moved: string;
  confirm: string;
};

/** What the bar can give a passage. */
export type BarState = Pick<Highlight, 'color' | 'note' | 'tags'>;

/** What may be done with the passage; a button is there only for what is given. */
export type BarActions = {
  /** A colour was chosen, or a note and tags were saved with it. */
  onSave?: (state: BarState) => void;
  /** Offered for doubtful passages: it is here. */
  onConfirm?: () => void;
  /** The browser did not let the text be copied. */
  onCopyFailed?: () => void;
  /** Marks what stands round the selection as a whole; `label` says what it is. */
  unit?: { label: string; onUnit: (state: BarState) => void };
  onDelete?: () => void;
};

type Given = {
  document: Document;
  labels: BarLabels;
  highlight: BarState | null;
  text: string;
  actions: BarActions;
  close: () => void;
  /** The bar has become higher or lower. */
  grown: () => void;
  /** A note is being written, in this colour; `null` when its form is closed. */
  writing: (color: Color | null) => void;
};

/**
 * The bar's own elements: a row of buttons, and a note's form that opens below it.
 * @returns `keep` saves what was typed or chosen and is not saved yet, for whoever takes the bar away
 */
export function barTools({ document, labels, highlight, text, actions: { onSave, onConfirm, onCopyFailed, unit, onDelete }, close, grown, writing }: Given): { bar: HTMLElement; keep: () => void } {
  const make = <K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const button = (label: string, className: string, content: Node | string, act: () => void): HTMLButtonElement => {
    const made = make('button', className, content);
    made.type = 'button';
    made.title = label;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    return made;
  };
  const ending = (act: (() => void) | undefined) => (): void => {
    close();
    act?.();
  };
  const withIcon = (name: IconName, label: string, act: () => void): HTMLButtonElement => button(label, 'icon', icon(document, name), act);

  let color: Color | null = highlight?.color ?? null;
  const note = make('textarea', 'note');
  const tags = make('input', 'tags');
  const form = make('form', 'form', note, tags, make('button', 'save', labels.save));
  note.value = highlight?.note ?? '';
  note.rows = 3;
  tags.value = highlight?.tags.join(', ') ?? '';
  for (const [field, label] of [[note, labels.note], [tags, labels.tags]] as const) {
    field.placeholder = label;
    field.setAttribute('aria-label', label);
    field.dir = 'auto';
  }
  form.hidden = true;
  const written = make('div', 'written', highlight?.note ?? '');
  written.id = 'written';
  written.dir = 'auto';
  written.hidden = !highlight?.note;
  const state = (): BarState => ({ color: color ?? COLORS[0], note: note.value.trim(), tags: tagsOf(tags.value) });
  const before = JSON.stringify(state());
  const save = ending(() => onSave?.(state()));
  const keep = (): void => {
    if (color !== (highlight?.color ?? null) || JSON.stringify(state()) !== before) onSave?.(state());
  };
  const keeping = (act: () => void): (() => void) => ending(() => {
    keep();
    act();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  });

  const swatches = COLORS.map((name) => {
    const swatch = button(labels.colors[name], `swatch ${name}`, 'A', () => {
      color = name;
      for (const other of swatches) other.setAttribute('aria-pressed', String(other === swatch));
      if (form.hidden) save();
      else writing(color);
    });
    swatch.setAttribute('aria-pressed', String(name === color));
    return swatch;
  });
  const noteButton = withIcon('note', labels.note, () => {
    form.hidden = !form.hidden;
    noteButton.setAttribute('aria-expanded', String(!form.hidden));
    written.hidden = !form.hidden || !highlight?.note;
    grown();
    writing(form.hidden ? null : state().color);
    if (!form.hidden) note.focus({ preventScroll: true });
  });
  noteButton.setAttribute('aria-expanded', 'false');
  if (highlight?.note) noteButton.classList.add('has');

  const row = make('div', 'row');
  row.setAttribute('role', 'toolbar');
  row.setAttribute('aria-label', labels.bar);
  row.setAttribute('aria-describedby', written.id);
  if (onConfirm) row.append(make('span', 'moved', labels.moved), button(labels.confirm, 'word', labels.confirm, keeping(onConfirm)));
  if (onSave) row.append(...swatches, noteButton);
  if (unit) row.append(button(unit.label, 'word', unit.label, ending(() => unit.onUnit(state()))));
  row.append(withIcon('copy', labels.copy, keeping(() => void copyText(document, text).then((done) => (done ? undefined : onCopyFailed?.())))));
  if (onDelete) row.append(withIcon('delete', labels.delete, ending(onDelete)));
  // A press must not take the selection away before the click arrives.
  for (const type of ['pointerdown', 'mousedown']) row.addEventListener(type, (event) => event.preventDefault());
  return { bar: make('div', 'bar', row, written, form), keep };
}

/** Tags as typed, without doubles and the sign that some put before them. */
function tagsOf(typed: string): string[] {
  const tags = typed.split(/[,;\n،、，]/).map((tag) => tag.trim().replace(/^#/, ''));
  return [...new Set(tags.filter((tag) => tag))];
}
