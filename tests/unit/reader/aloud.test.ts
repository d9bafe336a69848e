import { beforeEach, expect, test, vi } from 'vitest';
import { makePlayer, type Speech } from '../../../src/reader/aloud/player.ts';
import { sentencesOf } from '../../../src/reader/aloud/sentences.ts';
import { voicesFor } from '../../../src/reader/aloud/voices.ts';

globalThis.StaticRange ??= function StaticRange(init: StaticRangeInit) {
  return init;
} as unknown as typeof StaticRange; // jsdom has none

const rootOf = (html: string): HTMLElement => {
  const root = document.createElement('div');
  root.append(document.createRange().createContextualFragment(html));
  return root;
};
const words = (html: string, lang = 'en'): string[] => sentencesOf(rootOf(html), lang).map(({ text }) => text);

test('paragraphs are cut into sentences, across links and emphasis', () => {
  expect(words('<p>Rain fell. <a href="#">Nobody</a> was <em>surprised</em>.</p><p>It stopped.</p>')).toEqual(['Rain fell.', 'Nobody was surprised.', 'It stopped.']);
});

test('captions, code, tables, formulas, note marks and readings over characters are not spoken', () => {
  const html = `<figure><img><figcaption>A caption.</figcaption></figure><pre>code();</pre><table><tr><td>1954</td></tr></table>
    <p>Before<sup><a href="#n1">1</a></sup> <math><mi>x</mi></math>after.</p><p><ruby>桟橋<rt>さんばし</rt></ruby>。</p>`;
  expect(words(html)).toEqual(['Before after.', '桟橋。']);
});

test('a line of the source ends no sentence, a line of the page parts words, two in a row part paragraphs', () => {
  const root = rootOf('<p>Rain fell\n on the <b>harbour\n</b> for nine days. It\tstopped.</p><p>Roses are red,<br>violets blue.<br>Sugar is\n<br> <br>sweet.</p>');
  const sentences = sentencesOf(root, 'en');
  expect(sentences.map(({ text, paragraph }) => [text, paragraph])).toEqual([
    ['Rain fell on the harbour for nine days.', 0],
    ['It stopped.', 0],
    ['Roses are red, violets blue.', 1],
    ['Sugar is', 1],
    ['sweet.', 2],
  ]);
  expect(sentences.map(({ range }) => [range.startContainer.textContent?.slice(range.startOffset, range.startOffset + 3), range.endContainer.textContent?.slice(0, range.endOffset).trimStart().slice(-4)])).toEqual([
    ['Rai', 'ays.'], ['It\t', 'ped.'], ['Ros', 'lue.'], ['Sug', 'r is'], ['swe', 'eet.'],
  ]);
});

test('what the masthead says already is not spoken', () => {
  expect(words('<p hidden>By Marta Lind</p><p>Rain fell.</p>')).toEqual(['Rain fell.']);
});

test('a sentence knows its paragraph, its place and its language', () => {
  const root = rootOf('<p>One. Two.</p><blockquote lang="de"><p>Drei ist da.</p></blockquote>');
  const sentences = sentencesOf(root, 'en');
  expect(sentences.map(({ paragraph, lang }) => [paragraph, lang])).toEqual([[0, 'en'], [0, 'en'], [1, 'de']]);
  const { range } = sentences[1] ?? {};
  expect(range?.startContainer.textContent?.slice(range.startOffset, range.endOffset)).toBe('Two.');
});

test('a language that is written otherwise is understood, and one that is none is the article’s', () => {
  const root = rootOf('<p lang="en_US">One. Two.</p><p lang="not a language">Three.</p><p lang="">Four.</p>');
  expect(sentencesOf(root, 'en').map(({ text, lang }) => [text, lang])).toEqual([['One.', 'en-US'], ['Two.', 'en-US'], ['Three.', 'en'], ['Four.', 'en']]);
});

test('Japanese and Arabic end their sentences their own way', () => {
  expect(words('<p>雨が降った。誰も驚かなかった。</p>', 'ja')).toHaveLength(2);
  expect(words('<p>هطل المطر. لم يتفاجأ أحد؟ نعم.</p>', 'ar')).toHaveLength(3);
});

const voice = (lang: string, rest: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({ lang, name: lang, voiceURI: lang, localService: true, default: false, ...rest });

test('voices: of the language, of its region first, of this machine only', () => {
  const voices = [voice('de-DE'), voice('en_US', { default: true }), voice('en-GB'), voice('en-AU', { localService: false })];
  expect(voicesFor(voices, 'en-GB').map(({ lang }) => lang)).toEqual(['en-GB', 'en_US']);
  expect(voicesFor(voices, 'en').map(({ lang }) => lang)).toEqual(['en_US', 'en-GB']);
  expect(voicesFor(voices, 'fr')).toEqual([]);
});

const said: string[] = [];
let utterance: SpeechSynthesisUtterance | null = null;
const speech: Speech = {
  getVoices: () => [],
  utter: (text) => ({ text }) as SpeechSynthesisUtterance,
  speak(one) {
    said.push(one.text);
    utterance = one;
  },
  // Browsers report the end of what they cancel as well.
  cancel: () => utterance?.onend?.(new Event('end') as SpeechSynthesisEvent),
};
const end = (): void => void utterance?.onend?.(new Event('end') as SpeechSynthesisEvent);

beforeEach(() => {
  said.length = 0;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function player(html = '<p>One. Two.</p><p>Three. Four.</p><p>Five.</p>') {
  const sentences = sentencesOf(rootOf(html), 'en');
  const failed = vi.fn();
  const told = vi.fn();
  const ended = vi.fn();
  const manner = { rate: 1.5, pause: 2, voice: voice('en-GB') as SpeechSynthesisVoice | null };
  return { manner, failed, told, ended, ...makePlayer(() => sentences, speech, { manner: () => manner, told, ended, failed }) };
}

test('it goes from sentence to sentence, with the pause between paragraphs only', () => {
  const { play } = player();
  play(0);
  end();
  vi.advanceTimersByTime(0);
  expect(said).toEqual(['One.', 'Two.']);
  end();
  vi.advanceTimersByTime(1_999);
  expect(said).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['One.', 'Two.', 'Three.']);
  expect(utterance?.rate).toBe(1.5);
});

test('skipping while speaking says the other sentence and only that', () => {
  const { play, skip, current } = player();
  play(0);
  skip(2);
  vi.advanceTimersByTime(5_000);
  expect(said).toEqual(['One.', 'Three.']);
  skip(-9);
  expect(current()).toBe(0);
  skip(99);
  expect(current()).toBe(4);
});

test('paragraphs: back to the beginning of this one, then the one before', () => {
  const { play, skipParagraph } = player();
  play(3);
  skipParagraph(-1);
  expect(said.at(-1)).toBe('Three.');
  skipParagraph(-1);
  expect(said.at(-1)).toBe('One.');
  skipParagraph(1);
  expect(said.at(-1)).toBe('Three.');
});

test('rest keeps the place and is silent; going on begins the sentence anew', () => {
  const { play, rest, isSpeaking } = player();
  play(1);
  rest();
  vi.advanceTimersByTime(9_000);
  expect([said.length, isSpeaking()]).toEqual([1, false]);
  play();
  expect(said).toEqual(['Two.', 'Two.']);
});

test('at the end it stops and is back at the beginning', () => {
  const { play, isSpeaking, current, ended } = player();
  play(4);
  end();
  vi.advanceTimersByTime(2_000);
  expect([isSpeaking(), current(), ended.mock.calls.length]).toEqual([false, 0, 1]);
});

test('a voice that gives up is told, once', () => {
  const { play, failed, isSpeaking } = player();
  play(0);
  utterance?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
  expect([failed.mock.calls.length, isSpeaking()]).toEqual([1, false]);
});

test('without a voice nothing is said: the browser’s own choice may be one that sends the words away', () => {
  const { manner, play, failed, isSpeaking } = player();
  manner.voice = null;
  play(0);
  expect([said.length, failed.mock.calls.length, isSpeaking()]).toEqual([0, 1, false]);
});
