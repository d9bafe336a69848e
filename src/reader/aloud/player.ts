import type { Sentence } from './sentences.ts';

/** What the player speaks with. */
export type Speech = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'> & { utter: (text: string) => SpeechSynthesisUtterance };

/** The browser's own speech. */
export const speechOf = ({ speechSynthesis }: Window): Speech => ({
  speak: (utterance) => speechSynthesis.speak(utterance),
  cancel: () => speechSynthesis.cancel(),
  getVoices: () => speechSynthesis.getVoices(),
  utter: (text) => new SpeechSynthesisUtterance(text),
});
export type Manner = { rate: number; pause: number; voice: SpeechSynthesisVoice | null };

export type Player = {
  isSpeaking: () => boolean;
  /** Begins at a sentence (by index), or goes on with the current one. */
  play: (from?: number) => void;
  /** Stops speaking; the place is kept. */
  rest: () => void;
  /** By so many sentences; goes on speaking if it was. */
  skip: (sentences: number) => void;
  /** To the beginning of the paragraph before (-1, or of this one when inside it) or after (1). */
  skipParagraph: (by: 1 | -1) => void;
  current: () => number;
};

/**
 * Speaks sentence after sentence. Resting stops and going on begins the sentence anew: browsers' own pausing breaks off for good
 * after some seconds. `told` is called whenever the place or the speaking changes, `failed` when the voice gives up.
 */
export function makePlayer(sentences: () => Sentence[], speech: Speech, { manner, told, failed }: { manner: (lang: string | null) => Manner; told: () => void; failed: () => void }): Player {
  let at = 0;
  let speaking = false;
  let turn = 0; // of the utterance that may go on; what was cancelled still reports its end
  let wait: ReturnType<typeof setTimeout> | undefined;

  const halt = (): void => {
    turn++;
    clearTimeout(wait);
    if (speaking) speech.cancel();
  };
  const speak = (): void => {
    const sentence = sentences()[at];
    if (!sentence) {
      speaking = false;
      at = 0;
      told();
      return;
    }
    const mine = ++turn;
    const { rate, pause, voice } = manner(sentence.lang);
    const utterance = speech.utter(sentence.text);
    utterance.rate = rate;
    if (voice) utterance.voice = voice;
    const lang = voice?.lang ?? sentence.lang;
    if (lang) utterance.lang = lang;
    utterance.onend = () => {
      if (mine !== turn) return;
      const isLast = sentences()[at + 1]?.paragraph !== sentence.paragraph;
      at++;
      wait = setTimeout(speak, isLast ? pause * 1000 : 0);
    };
    utterance.onerror = () => {
      if (mine !== turn) return;
      speaking = false;
      told();
      failed();
    };
    speech.speak(utterance);
    told();
  };
  const goTo = (index: number): void => {
    const goesOn = speaking;
    halt();
    at = Math.min(sentences().length - 1, Math.max(0, index));
    if (goesOn) speak();
    else told();
  };

  return {
    isSpeaking: () => speaking,
    current: () => at,
    play(from = at) {
      halt();
      at = from;
      speaking = sentences().length > 0;
      speak();
    },
    rest() {
      halt();
      speaking = false;
      told();
    },
    skip: (by) => goTo(at + by),
    skipParagraph(by) {
      const paragraph = sentences()[at]?.paragraph ?? 0;
      const first = sentences().findIndex((sentence) => sentence.paragraph === paragraph);
      const wanted = by === -1 && at > first ? paragraph : paragraph + by;
      const index = sentences().findIndex((sentence) => sentence.paragraph === Math.max(0, wanted));
      goTo(index === -1 ? at : index);
    },
  };
}
