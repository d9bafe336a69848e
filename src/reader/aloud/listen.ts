import { fill } from '../labels.ts';
import type { Room } from '../room.ts';
import { makePlayer } from './player.ts';
import { makePlayerBar } from './player-bar.ts';
import { sentencesOf } from './sentences.ts';
import { primary, voicesFor } from './voices.ts';

const NAME = 'quietpage-spoken'; // the registry is the page's as well
const LINE = 90; // pixels under the top: what ends above it has been read

/** Reading aloud: the sentence being spoken is marked and kept in view. */
export function addListening(room: Room): void {
  const { root, dialog, view, labels, lang, settings, options } = room;
  const speech = options.speech ?? view.speechSynthesis;
  const sentences = sentencesOf(root, lang);
  const voices = (): SpeechSynthesisVoice[] => voicesFor(speech?.getVoices() ?? [], lang);

  const player = makePlayer(sentences, speech, (text) => new SpeechSynthesisUtterance(text), {
    manner: (of) => {
      const { rate, pause, voices: chosen } = settings();
      const fitting = voicesFor(speech.getVoices(), of ?? lang);
      return { rate, pause, voice: fitting.find(({ voiceURI }) => voiceURI === chosen[primary(of ?? lang)]) ?? fitting[0] ?? null };
    },
    told: () => {
      const sentence = sentences[player.current()];
      bar.show(player.isSpeaking());
      if (bar.isOpen() && sentence) {
        CSS.highlights.set(NAME, new Highlight(sentence.range));
        if (player.isSpeaking()) keepInView(sentence.range, dialog);
      } else CSS.highlights.delete(NAME);
    },
    failed: () => room.say(labels.voice_failed),
  });
  const stop = (): void => {
    player.rest();
    bar.close();
    CSS.highlights.delete(NAME);
  };
  const bar = makePlayerBar(room, player, { voices, stop });

  const begin = (): void => {
    if (voices().length === 0) return room.say(fill(labels.no_voices, { language: nameOf(lang, room.uiLang) }));
    const top = dialog.getBoundingClientRect().top + LINE;
    const wasOpen = bar.isOpen();
    bar.open();
    if (wasOpen) return player.play();
    player.play(Math.max(0, sentences.findIndex(({ range }) => boxOf(range).bottom > top)));
  };
  const toggle = (): void => (player.isSpeaking() ? player.rest() : begin());
  const moving = (move: () => void) => (): void => {
    if (bar.isOpen()) move();
  };
  room.addTool({ icon: 'listen', label: 'listen', press: () => (bar.isOpen() ? stop() : begin()) });
  room.addKey({ key: 'l', label: 'listen', press: toggle });
  room.addKey({ key: '.', label: 'next_sentence', press: moving(() => player.skip(1)) });
  room.addKey({ key: ',', label: 'previous_sentence', press: moving(() => player.skip(-1)) });
  room.addKey({ key: '>', label: 'next_paragraph', press: moving(() => player.skipParagraph(1)) });
  room.addKey({ key: '<', label: 'previous_paragraph', press: moving(() => player.skipParagraph(-1)) });
  room.addKey({ key: 's', label: 'stop', press: moving(stop) });
  room.onClose(stop);
}

function keepInView(range: StaticRange, dialog: HTMLElement): void {
  const { top, bottom } = boxOf(range);
  const height = dialog.clientHeight;
  if (top > height * 0.12 && bottom < height * 0.78) return;
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  dialog.scrollBy({ top: top - height * 0.3, behavior: smooth ? 'smooth' : 'instant' });
}

function boxOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}

function nameOf(lang: string | null, uiLang: string): string {
  return (lang && new Intl.DisplayNames(uiLang, { type: 'language', fallback: 'code' }).of(lang)) || '—';
}
