const SIGNS = {
  SUP: { mark: '^', from: '0123456789+−-=()ni', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ' },
  SUB: { mark: '_', from: '0123456789+−-=()aeox', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ' },
};
const PLAIN = /^(?:st|nd|rd|th|er|re|ère|ème|tm|sm|[*†‡§¶®™]*|\[.*\])$/iu; // ordinals, trade marks and marks of notes say the same on the line

/** What is raised or lowered, in plain text: as Unicode has it, else behind a `^` or `_`. `before`: what it stands at. */
export function scriptOf(name: 'SUB' | 'SUP', text: string, before: string): string {
  const words = text.trim();
  if (PLAIN.test(words) || !/\S$/.test(before)) return words;
  const { mark, from, to } = SIGNS[name];
  const signs = Array.from(words, (letter) => to.charAt(from.indexOf(letter)));
  if (!signs.includes('')) return signs.join('');
  return signs.length === 1 ? mark + words : `${mark}(${words})`;
}
