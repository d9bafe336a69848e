/** What the tests of the highlights room call in a page. */
export { anchor, anchorAll } from '../../../src/highlights/anchor.ts';
export { showBar } from '../../../src/highlights/bar.ts';
export { describe } from '../../../src/highlights/describe.ts';
export { highlightAt, paint } from '../../../src/highlights/paint.ts';
export { selectedRange, watchSelection } from '../../../src/highlights/selection.ts';
export { indexText } from '../../../src/highlights/text-index.ts';
