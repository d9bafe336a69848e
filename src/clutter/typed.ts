import { namesOf } from '../article/facts/families.ts';

/** What one types into where it stands. */
export const TYPED = '[contenteditable]:not([contenteditable="false" i], [contenteditable="inherit" i]), [role="textbox"]';
/** Editors that take the keys in a field of their own and draw the words beside it. */
const DRAWN = /\b(?:code ?mirror|editor)\b/;

/** Whether an element is the page's own place to type into. All of the page may be. */
export const isTyped = (element: Element): boolean => element.matches(TYPED) || (element.localName === 'body' && element.ownerDocument.designMode === 'on');

/** Whether an element is an editor by what it is called, with the field that it takes the keys in. */
export const isEditor = (element: Element): boolean => DRAWN.test(namesOf(element)) && element.querySelector(`textarea, ${TYPED}`) !== null;
