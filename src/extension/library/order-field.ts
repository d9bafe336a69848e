import { element } from '../element.ts';
import { word, type Word } from '../words.ts';
import { type Order, ORDERS } from './shelf.ts';

const NAMES: Record<Order, Word> = { page: 'library_by_page', newest: 'library_newest', oldest: 'library_oldest' };

/** In which order the passages stand. */
export function orderField(chosen: (order: Order) => void): HTMLElement {
  const field = element('select', { id: 'order', 'aria-label': word('library_order'), change: () => chosen(field.value as Order) });
  for (const order of ORDERS) field.append(element('option', { value: order }, word(NAMES[order])));
  return field;
}
