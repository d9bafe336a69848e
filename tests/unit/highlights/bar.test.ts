import { expect, test, vi } from 'vitest';
import { barTools } from '../../../src/highlights/bar-tools.ts';

const labels = {
  bar: 'Highlight', note: 'Note', tags: 'Tags', save: 'Save', copy: 'Copy', delete: 'Delete', moved: 'Moved?', confirm: 'Yes',
  colors: { yellow: 'Doubt', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' },
};
type Given = Parameters<typeof barTools>[0];
const made = (given: Partial<Given> = {}): ReturnType<typeof barTools> => barTools({ document, labels, highlight: null, text: 'x', actions: {}, close: () => undefined, grown: () => undefined, writing: () => undefined, ...given });
const bar = (given: Partial<Given> = {}): HTMLElement => made(given).bar;
const button = (within: HTMLElement, label: string): HTMLButtonElement | null => within.querySelector(`[aria-label="${label}"]`);

test('one press on a colour saves, with the reader’s own name for it', () => {
  const onSave = vi.fn();
  const close = vi.fn();
  button(bar({ actions: { onSave }, close }), 'Doubt')?.click();
  expect(onSave).toHaveBeenCalledWith({ color: 'yellow', note: '', tags: [] });
  expect(close).toHaveBeenCalled();
});

test('with the note open a colour is only chosen, and all is saved together', () => {
  const onSave = vi.fn();
  const tools = bar({ actions: { onSave } });
  button(tools, 'Note')?.click();
  button(tools, 'Pink')?.click();
  expect(onSave).not.toHaveBeenCalled();
  expect(button(tools, 'Pink')?.getAttribute('aria-pressed')).toBe('true');
  const [note, tags] = [tools.querySelector('textarea'), tools.querySelector('input')];
  if (note) note.value = ' why? ';
  if (tags) tags.value = '#harbour, cranes; harbour,';
  tools.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(onSave).toHaveBeenCalledWith({ color: 'pink', note: 'why?', tags: ['harbour', 'cranes'] });
});

test('a highlight shows what it has, and recolouring keeps note and tags', () => {
  const onSave = vi.fn();
  const tools = bar({ highlight: { color: 'blue', note: 'n', tags: ['a', 'b'] }, actions: { onSave, onDelete: () => undefined } });
  expect(button(tools, 'Blue')?.getAttribute('aria-pressed')).toBe('true');
  expect(button(tools, 'Delete')).not.toBeNull();
  button(tools, 'Green')?.click();
  expect(onSave).toHaveBeenCalledWith({ color: 'green', note: 'n', tags: ['a', 'b'] });
});

test('only what can be done is offered', () => {
  expect(button(bar(), 'Delete')).toBeNull();
  expect(button(bar(), 'Yes')).toBeNull();
  expect(button(bar({ actions: { onConfirm: () => undefined } }), 'Yes')).not.toBeNull();
});

test('where the browser lets nothing be copied, that is told', async () => {
  const onCopyFailed = vi.fn();
  const page = document as Document & { execCommand: () => boolean };
  const asked = vi.fn(() => true);
  page.execCommand = asked;
  button(bar({ actions: { onCopyFailed } }), 'Copy')?.click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  page.execCommand = () => false;
  expect(onCopyFailed).not.toHaveBeenCalled();
  button(bar({ actions: { onCopyFailed } }), 'Copy')?.click();
  await vi.waitFor(() => expect(onCopyFailed).toHaveBeenCalledOnce());
});

test('what was typed or chosen is kept when the bar is taken away, once it differs from what was there', () => {
  const onSave = vi.fn();
  const { bar: tools, keep } = made({ actions: { onSave }, highlight: { color: 'blue', note: 'n', tags: [] } });
  keep();
  expect(onSave).not.toHaveBeenCalled();
  const note = tools.querySelector('textarea');
  if (note) note.value = 'n and more';
  keep();
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ color: 'blue', note: 'n and more', tags: [] });
});

test('a note goes with the whole of a table, and is not lost by copying; deleting keeps nothing', () => {
  const [onSave, onUnit, onDelete] = [vi.fn(), vi.fn(), vi.fn()];
  const typing = (actions: Given['actions']): HTMLElement => {
    const tools = bar({ actions });
    const note = tools.querySelector('textarea');
    if (note) note.value = 'why?';
    return tools;
  };
  button(typing({ onSave, unit: { label: 'Whole table', onUnit } }), 'Whole table')?.click();
  expect(onUnit).toHaveBeenCalledExactlyOnceWith({ color: 'yellow', note: 'why?', tags: [] });
  button(typing({ onSave, onDelete }), 'Delete')?.click();
  expect(onSave).not.toHaveBeenCalled();
  button(typing({ onSave }), 'Copy')?.click();
  expect(onSave).toHaveBeenCalledOnce();
});

test('a note that is there can be read at once, and gives way to its form; who writes one is told in which colour', () => {
  const writing = vi.fn();
  const tools = bar({ highlight: { color: 'blue', note: 'Who is she?', tags: [] }, writing, actions: { onSave: () => undefined } });
  const written = tools.querySelector<HTMLElement>('.written');
  expect([written?.textContent, written?.hidden]).toEqual(['Who is she?', false]);
  button(tools, 'Note')?.click();
  expect(written?.hidden).toBe(true);
  button(tools, 'Pink')?.click();
  button(tools, 'Note')?.click();
  expect(writing.mock.calls).toEqual([['blue'], ['pink'], [null]]);
  expect(bar().querySelector<HTMLElement>('.written')?.hidden).toBe(true);
});
