import { expect, test } from 'vitest';
import { answered } from '../../../src/extension/answered.ts';

const comeBack = (persisted: boolean): unknown => dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

type Asking = { resolve: (value: string) => void; reject: (error: Error) => void };

/** Something to ask, of which every asking can be answered or refused. */
function asked(): { ask: () => Promise<string>; answers: Asking[] } {
  const answers: Asking[] = [];
  return { ask: () => new Promise((resolve, reject) => answers.push({ resolve, reject })), answers };
}

test('what was not answered before the page was put away is asked again when it comes back', async () => {
  const { ask, answers } = asked();
  const answer = answered(ask);
  comeBack(false);
  expect(answers).toHaveLength(1);
  comeBack(true);
  expect(answers).toHaveLength(2);
  answers[0]?.reject(new Error('the channel was closed'));
  answers[1]?.resolve('here');
  expect(await answer).toBe('here');
});

test('what was answered is not asked again', async () => {
  const { ask, answers } = asked();
  const answer = answered(ask);
  answers[0]?.resolve('here');
  await answer;
  comeBack(true);
  expect(answers).toHaveLength(1);
});

test('the failure of the last asking is told', async () => {
  const { ask, answers } = asked();
  const answer = answered(ask);
  comeBack(true);
  answers[1]?.reject(new Error('nobody is there'));
  await expect(answer).rejects.toThrow('nobody is there');
});
