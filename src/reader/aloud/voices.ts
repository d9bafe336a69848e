/** Voices for a language, those of its very region first. Only voices of this machine: others send the text away to be spoken. */
export function voicesFor(voices: SpeechSynthesisVoice[], lang: string | null): SpeechSynthesisVoice[] {
  const tag = (lang ?? '').toLowerCase();
  const [language = ''] = tag.split('-');
  return voices
    .filter((voice) => voice.localService && (!language || languageOf(voice) === language))
    .toSorted((a, b) => Number(tagOf(b) === tag) - Number(tagOf(a) === tag) || Number(b.default) - Number(a.default));
}

const tagOf = ({ lang }: SpeechSynthesisVoice): string => lang.replace('_', '-').toLowerCase();
const languageOf = (voice: SpeechSynthesisVoice): string => tagOf(voice).split('-')[0] ?? '';

/** A language's own part of its tag: 'en' of 'en-GB', '' for none. */
export const primary = (lang: string | null): string => lang?.split('-')[0] ?? '';
