import { expect, test } from 'vitest';
import { keptBrowser } from './kept-browser.ts';

const kept = keptBrowser();
const { isMessage, listen } = await import('../../../src/extension/messages.ts');

type Hear = (message: unknown, sender: { id?: string }, respond?: (answer: unknown) => void) => true | undefined;

const answers = {
  pageState: () => 'state',
  setReader: (open: boolean) => {
    if (open) throw new Error('no article');
    return 'closed';
  },
};
listen(() => answers as never);
const hear = kept.heard.at(-1) as unknown as Hear;
const answerTo = (message: object): Promise<unknown> => new Promise((resolve, reject) => hear(message, { id: 'quietpage' }, resolve) ?? reject(new Error('left alone')));

test('a message of ours is answered, a failure told', async () => {
  expect(await answerTo({ quietpage: 'pageState', given: [] })).toEqual({ value: 'state' });
  expect(await answerTo({ quietpage: 'setReader', given: [true] })).toEqual({ failure: 'no article' });
});

test.each([undefined, null, 'pageState', {}, { quietpage: 'pageState' }, { quietpage: 'toString', given: [] }, { quietpage: 'constructor', given: [] }, { quietpage: 7, given: [] }])(
  'the malformed message %j is left alone',
  (message) => {
    expect(hear(message, { id: 'quietpage' })).toBeUndefined();
    expect(isMessage(message, answers)).toBe(false);
  },
);

test("strangers' messages are left alone", () => {
  expect(hear({ quietpage: 'pageState', given: [] }, { id: 'stranger' })).toBeUndefined();
  expect(hear({ quietpage: 'pageState', given: [] }, {})).toBeUndefined();
});
