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
/** Without a voice nothing is said: one that the browser picks may send the words away. */
type Manner = { rate: number; pause: number; voice: SpeechSynthesisVoice | null };

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

type World = { manner: (lang: string | null) => Manner; told: () => void; ended: () => void; failed: () => void };

/**
 * Speaks sentence after sentence. Resting stops and going on begins the sentence anew: browsers' own pausing breaks off for good
 * after some seconds. `told` is called whenever the place or the speaking changes, `ended` after the last sentence, `failed` when the voice gives up or there is none.
 */
export function makePlayer(sentences: () => Sentence[], speech: Speech, { manner, told, ended, failed }: World): Player {
  let at = 0;
  let speaking = false;
  let turn = 0; // of the utterance that may go on; what was cancelled still reports its end
  let wait: ReturnType<typeof setTimeout> | undefined;

  const halt = (): void => {
    turn++;
    clearTimeout(wait);
    if (speaking) speech.cancel();
  };
  const giveUp = (): void => {
    speaking = false;
    told();
    failed();
  };
  const speak = (): void => {
    const sentence = sentences()[at];
    if (!sentence) {
      speaking = false;
      at = 0;
      return ended();
    }
    const mine = ++turn;
    const { rate, pause, voice } = manner(sentence.lang);
    if (!voice) return giveUp();
    const utterance = speech.utter(sentence.text);
    utterance.rate = rate;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (mine !== turn) return;
      const isLast = sentences()[at + 1]?.paragraph !== sentence.paragraph;
      at++;
      wait = setTimeout(speak, isLast ? pause * 1000 : 0);
    };
    utterance.onerror = () => {
      if (mine === turn) giveUp();
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
