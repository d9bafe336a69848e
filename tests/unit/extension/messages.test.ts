import { expect, test } from 'vitest';
import { keptBrowser } from './kept-browser.ts';

const kept = keptBrowser();
const { isMessage, listen } = await import('../../../src/extension/messages.ts');

type Hear = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined;

const answers = {
  pageState: () => 'state',
  setReader: (open: boolean) => {
    if (open) throw new Error('no article');
    return 'closed';
  },
};
listen(() => answers as never);
const hear = kept.heard.at(-1) as unknown as Hear;

test('a message of ours is answered, a failure told', async () => {
  expect(await hear({ quietpage: 'pageState', given: [] }, { id: 'quietpage' })).toEqual({ value: 'state' });
  expect(await hear({ quietpage: 'setReader', given: [true] }, { id: 'quietpage' })).toEqual({ failure: 'no article' });
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
