import type { Flow } from '../flow.ts';
import { fill } from '../labels.ts';
import type { Room } from '../room.ts';
import { makePlayer, speechOf } from './player.ts';
import { makePlayerBar } from './player-bar.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { primary, voicesFor } from './voices.ts';

const NAME = 'quietpage-spoken'; // the registry is the page's as well
const LINE = 90; // pixels under the top: what ends above it has been read

/** Reading aloud: the sentence being spoken is marked and kept in view. */
export function addListening(room: Room): void {
  const { root, flow, view, labels, lang, settings, options } = room;
  const speech = options.speech ?? speechOf(view);
  let sentences: Sentence[] = []; // cut when listening begins: an article that is only read need not wait for it
  const voices = (): SpeechSynthesisVoice[] => voicesFor(speech.getVoices(), lang);
  const voiceIn = (of: string | null): SpeechSynthesisVoice | null => {
    const fitting = voicesFor(speech.getVoices(), of);
    return fitting.find(({ voiceURI }) => voiceURI === settings().voices[primary(of)]) ?? fitting[0] ?? null;
  };

  const player = makePlayer(() => sentences, speech, {
    manner(of) {
      const { rate, pause } = settings();
      return { rate, pause, voice: voiceIn(of ?? lang) ?? voiceIn(lang) };
    },
    told: () => {
      const sentence = sentences[player.current()];
      bar.show(player.isSpeaking());
      if (bar.isOpen() && sentence) {
        CSS.highlights.set(NAME, new Highlight(sentence.range));
        if (player.isSpeaking()) keepInView(sentence.range, flow);
      } else CSS.highlights.delete(NAME);
    },
    ended: () => stop(),
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
    if (bar.isOpen()) return player.play();
    sentences = sentencesOf(root, lang);
    if (sentences.length === 0) return room.say(labels.nothing_aloud);
    const from = sentences.findIndex(({ element, range }) => flow.endOf(element) > LINE && flow.endOf(live(range)) > LINE);
    bar.open();
    player.play(Math.max(0, from));
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
  room.onGrown(() => {
    if (bar.isOpen()) sentences = sentencesOf(root, lang); // what has come stands after what is being read
  });
  room.onClose(stop);
}

function keepInView(range: StaticRange, flow: Flow): void {
  const [start, end, length] = [flow.startOf(live(range)), flow.endOf(live(range)), flow.length()];
  if (flow.isPaged()) {
    if (start < 0 || start >= length) flow.scrollBy(start);
    return;
  }
  if (start > length * 0.12 && end < length * 0.78) return;
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  flow.scrollBy(start - length * 0.3, smooth ? 'smooth' : 'instant');
}

/** A range that has a box; many of them at once would slow every change of the document down. */
function live({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

function nameOf(lang: string | null, uiLang: string): string {
  return (lang && new Intl.DisplayNames(uiLang, { type: 'language', fallback: 'code' }).of(lang)) || '—';
}
