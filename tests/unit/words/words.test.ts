import { expect, test } from 'vitest';
import { languages } from '../../../src/article/words/languages.ts';
import { mul } from '../../../src/article/words/mul.ts';
import { phrases, plain, startsOf } from '../../../src/article/words/phrase.ts';
import { isAdLabel, isDisclosure, isNewsletter, isRelatedHeading, isRelatedLeadIn, isRelatedLine, isShare, isTeaserLink, matchCue } from '../../../src/article/words/words.ts';

test('phrases: choices, options, numbers and names, whatever the case, accents and punctuation', () => {
  const find = phrases(['watch [the] (video|clip) below', '# photos', 'dernière vidéo', 'see … here', '動画[を]見る'].map((phrase, meaning) => ({ phrase, meaning })));
  expect(['WATCH VIDEO below :', '» Watch the clip below', '12 Photos', 'DERNIERE VIDEO', 'See what Ann did here!', '【動画】を見る'].map(find)).toEqual([[0], [0], [1], [2], [3], [4]]);
  expect(['watch below', 'photos', 'we watch video below', 'see'].map(find)).toEqual([[], [], [], []]);
});

test('a phrase that does not close its brackets is refused', () => {
  const asked = (phrase: string) => () => phrases([{ phrase, meaning: true }])('watch this');
  expect(asked('watch (this')).toThrow('does not close');
  expect(asked('watch this)')).toThrow('closes what it did not open');
});

const lists = [mul, ...languages()].flatMap(({ code, cues, ...lists }) => [
  ...Object.entries(lists).map(([name, list]) => ({ name: `${code} ${name}`, list })),
  ...Object.entries(cues).map(([name, list]) => ({ name: `${code} cues ${name}`, list })),
]);

test.each(lists)('$name is sorted, without duplicates, and every phrase can be read', ({ list }) => {
  expect(list).toEqual([...new Set(list)].sort());
  for (const phrase of list) {
    const [start = ''] = startsOf(phrase);
    expect(() => phrases([{ phrase, meaning: true }])(`${start.replace('~', '')} x`), phrase).not.toThrow();
    expect(plain(phrase), phrase).not.toBe('');
  }
});

test('every language has words for every list, and the languages are sorted', () => {
  expect(languages().map(({ code }) => code)).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'zh']);
  for (const { code, cues, ...lists } of languages()) {
    for (const list of Object.values(lists)) expect(list.length, code).toBeGreaterThan(0);
    for (const medium of ['video', 'audio', 'gallery', 'image', 'story']) expect(Object.keys(cues).some((key) => key.startsWith(medium)), `${code} ${medium}`).toBe(true);
  }
});

test.each([
  ['Watch video below :', 'video', 'below'],
  ['Watch the full interview with Mayor Ortiz below:', 'video', 'below'],
  ['Story continues below advertisement', null, null],
  ['Story continues below', 'story', 'here'],
  ['Scroll to continue', 'story', 'here'],
  ['Click to enlarge', 'image', 'here'],
  ['Press enter or click to view image in full size', 'image', 'here'],
  ['Swipe', 'gallery', 'here'],
  ['Listen to this article', 'audio', 'here'],
  ['Tap to unmute', 'video', 'here'],
  ['View 48 Photos', 'gallery', 'here'],
  ['Sehen Sie hier das Video:', 'video', 'below'],
  ['Bild vergrößern', 'image', 'here'],
  ['Regardez la vidéo ci-dessous :', 'video', 'below'],
  ['Écouter cet article', 'audio', 'here'],
  ['Mira el video a continuación:', 'video', 'below'],
  ['Guarda il video qui sotto', 'video', 'below'],
  ['Assista ao vídeo abaixo:', 'video', 'below'],
  ['Bekijk de video hieronder', 'video', 'below'],
  ['Zobacz film poniżej:', 'video', 'below'],
  ['Смотрите видео ниже:', 'video', 'below'],
  ['下の動画をご覧ください', 'video', 'below'],
  ['点击图片查看大图', 'image', 'here'],
  ['请看下方视频：', 'video', 'below'],
  ['شاهد الفيديو أدناه:', 'video', 'below'],
  ['We watched the video below the fold of the newspaper for an hour.', null, null],
  ['She told us to listen to the river, and we did so for the rest of the day.', null, null],
])('cue %s', (text, medium, where) => {
  const cue = matchCue(text);
  expect([cue?.medium ?? null, cue?.where ?? null]).toEqual([medium, where]);
});

test('advertising labels, and what only looks like one', () => {
  for (const label of ['Advertisement', '- ADVERTISEMENT -', 'Anzeige', 'Publicité', 'Publicidad', 'Pubblicità', 'Publicidade', 'Advertentie', 'Reklama', 'Реклама', '広告', '广告', 'إعلان', 'Story continues below advertisement', '[PR]']) {
    expect(isAdLabel(label), label).toBe(true);
  }
  for (const text of ['Advertising as we knew it is dead, says the head of the agency.', 'PR', 'AD', 'Anzeige gegen den Bürgermeister erstattet']) expect(isAdLabel(text), text).toBe(false);
  expect(isAdLabel('PR', 'ja')).toBe(true);
  expect(isAdLabel('Ad', 'en-GB')).toBe(true);
});

test.each(['Läs också: x', 'Les også: x', 'Čtěte také: x', '관련기사: x', 'İlgili haber: x', 'Baca juga: x', 'Διαβάστε επίσης: x', 'Читайте також: x', 'קראו גם: x'])('what names another article in languages of which little is spoken: %s', (line) => {
  expect(isRelatedLeadIn(line)).toBe(true);
});

test('headings of boxes of other articles', () => {
  for (const heading of ['Related Articles', 'You may also like', 'Most Read', 'Trending Now', 'More from our politics desk', 'Das könnte Sie auch interessieren', 'Mehr zum Thema', 'Sur le même sujet', 'À lire aussi', 'Te puede interesar', 'Leggi anche', 'Leia também', 'Lees ook', 'Czytaj także', 'Читайте также', '関連記事', '相关阅读', 'اقرأ أيضا', 'From around the web']) {
    expect(isRelatedHeading(heading), heading).toBe(true);
  }
  for (const heading of ['A short history of the harbour', 'What the council decided', 'Zwei Jahre danach', 'Conclusion']) expect(isRelatedHeading(heading), heading).toBe(false);
});

test('lead-ins, teaser links, newsletters, sharing, disclosures', () => {
  expect(['Read more: Nine days of rain', 'Lesen Sie auch: Der Hafen', 'À lire aussi : Le port', 'ЧИТАЙТЕ ТАКЖЕ: Порт'].map(isRelatedLeadIn)).toEqual([true, true, true, true]);
  expect(isRelatedLeadIn('The mayor said: read more books')).toBe(false);
  expect(['Read more »', '3 hours ago', '5 min read', 'Weiterlesen'].map(isTeaserLink)).toEqual([true, true, true, true]);
  expect(['Sign up for our newsletter', 'Enter your email address', 'Newsletter abonnieren', 'Abonnez-vous à notre newsletter', 'Suscríbete'].map(isNewsletter)).toEqual([true, true, true, true, true]);
  expect(['Share on Facebook', 'Facebook Twitter WhatsApp', 'Teilen', 'Click to share on X (Opens in new window)', 'シェアする', '12 Shares'].map(isShare)).toEqual([true, true, true, true, true, true]);
  expect(isShare('The share of renters rose to a third')).toBe(false);
  expect(isDisclosure('We may earn a commission from links on this page.')).toBe(true);
  expect(isDisclosure('We may earn the right to vote, she said.')).toBe(false);
});

test.each(['Read more about the harbour', 'Lesen Sie auch', 'À lire aussi', 'Lea también', 'Leggi anche', 'Leia também', 'Lees ook', 'Czytaj także', 'Читайте также', 'あわせて読みたい', '延伸阅读', 'اقرأ أيضا'])('%s points to another article', (text) => {
  expect(isRelatedLine(text)).toBe(true);
});

test('a sentence about reading points nowhere', () => {
  expect(isRelatedLine('She read more about harbours than anyone.')).toBe(false);
});
