import { expect, test } from 'vitest';
import { askingOf } from '../../../src/article/words/asking.ts';

test.each([
  ['Sign up for our newsletter and get the best stories every morning.', 'subscribe'],
  ['To get the day’s headlines straight to your inbox, sign up here.', 'subscribe'],
  ['Melden Sie sich für unseren Newsletter an.', 'subscribe'],
  ['Abonnez-vous à notre newsletter', 'subscribe'],
  ['Suscríbete a nuestro boletín', 'subscribe'],
  ['Iscriviti alla newsletter', 'subscribe'],
  ['Assine a nossa newsletter', 'subscribe'],
  ['Schrijf je in voor de nieuwsbrief', 'subscribe'],
  ['Zapisz się do newslettera', 'subscribe'],
  ['Подпишитесь на нашу рассылку', 'subscribe'],
  ['اشترك في النشرة البريدية', 'subscribe'],
  ['メルマガに登録する', 'subscribe'],
  ['订阅我们的通讯', 'subscribe'],
  ['Follow us on Facebook and Twitter', 'follow'],
  ['Folgen Sie uns auf Instagram', 'follow'],
  ['Síguenos en Twitter', 'follow'],
  ['Следите за нами в Facebook', 'follow'],
  ['关注我们的微信公众号', 'follow'],
  ['Leave your thoughts in the comments below!', 'comment'],
  ['Schreib uns in die Kommentare!', 'comment'],
  ['Deixe suas dúvidas e opiniões aqui embaixo!', 'comment'],
  ['Our journalism needs your support.', 'subscribe'],
  ['Laissez un commentaire', 'comment'],
  ['ご意見はコメントでお寄せください', 'comment'],
])('“%s” asks its reader to %s', (text, asking) => {
  expect(askingOf(text)).toBe(asking);
});

test.each([
  'The museum’s newsletter reached nine thousand homes before the war.',
  'Thousands had signed up for the ferry before the storm.',
  'Follow Ann Example on Twitter, where she writes about harbours, or follow her on Facebook.',
  'Comments on the plan may be sent to the council until Friday.',
  'The app tells pilots where the sandbanks are.',
  'Get the boat out of the water before the frost.',
  'Join',
])('“%s” asks nothing', (text) => {
  expect(askingOf(text)).toBeNull();
});

test('a long paragraph that asks once is more than its asking', () => {
  const report = 'The harbour board met for the ninth time this year, and again could not agree on the price of the new pontoons. ';
  expect(askingOf(`${report.repeat(3)}Sign up for our newsletter.`)).toBeNull();
});

test.each(['to ', 'if you to ', 'pour para ', 'to go to the '])('words that lead up to what never comes ask nothing: %s…', (words) => {
  expect(askingOf(words.repeat(30))).toBeNull();
});
