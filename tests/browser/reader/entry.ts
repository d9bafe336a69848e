import { sanitize } from '../../../src/article/sanitize.ts';
import { colourCode } from '../../../src/reader/content/colour-code.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import type { Speech } from '../../../src/reader/aloud/player.ts';
import type { Reader, ReaderOptions } from '../../../src/reader/reader.ts';
import { readSettings } from '../../../src/reader/settings.ts';

/** What a test finds in the page: the reader as the extension would open it, and all it was told. */
export type Bench = {
  sanitize: typeof sanitize;
  open(options: Omit<ReaderOptions, 'document' | 'settings'> & { settings?: unknown }): void;
  /** What was said aloud, and by whom it can be. */
  spoken: string[];
  voices: SpeechSynthesisVoice[];
  /** Ends the utterance that is being spoken. */
  held: (() => void) | null;
  utterance: SpeechSynthesisUtterance | null;
  reader: Reader | null;
  shadow: ShadowRoot | null;
  told: { name: string; given: unknown[] }[];
  nextPage: ReaderOptions['nextPage'] | null;
  highlights: ReaderOptions['highlights'] | null;
};

declare global {
  var bench: Bench;
}

const tell =
  (name: string) =>
  (...given: unknown[]): void => void bench.told.push({ name, given });

/** Nothing that makes a sound: words are written down, and an utterance ends when the test says so. */
const speech: Speech = {
  getVoices: () => bench.voices,
  utter: (text) => ({ text }) as SpeechSynthesisUtterance,
  cancel: () => (bench.held = null),
  speak(utterance) {
    bench.spoken.push(utterance.text);
    bench.utterance = utterance;
    bench.held = () => utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
  },
};

globalThis.bench = {
  spoken: [],
  nextPage: null,
  highlights: null,
  voices: [{ voiceURI: 'here', name: 'Here', lang: 'en-GB', localService: true, default: true }],
  held: null,
  utterance: null,
  sanitize,
  reader: null,
  shadow: null,
  told: [],
  open({ settings, ...options }) {
    bench.reader = openReader({ document, onSettings: tell('settings'), onClose: tell('close'), onPlace: tell('place'), onTakenIn: tell('takenIn'), loadColours: () => Promise.resolve(colourCode), speech, ...(bench.nextPage && { nextPage: bench.nextPage }), ...(bench.highlights && { highlights: bench.highlights }), ...options, settings: readSettings(settings) });
    bench.shadow = bench.reader.shadow;
  },
};
