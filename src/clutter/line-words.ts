import type { Block } from '../article/block.ts';
import { isProse } from '../article/box.ts';
import { isAdLabel, isNewsletter, isRelatedHeading, isShare, isTeaserLink } from '../article/words/words.ts';

/** What a run says by its words alone. Asked once for each run: every box around it wants to know. */
export type LineWords = { prose: boolean; share: boolean; newsletter: boolean; ad: boolean; teaser: boolean; related: boolean };

/** Answers for the runs of one page; remembers what it answered. */
export function lineWords(lang: string | null): (block: Block) => LineWords {
  const known = new Map<number, LineWords>();
  return (block) => {
    const { index, text } = block;
    let words = known.get(index);
    if (!words) {
      words = {
        prose: isProse(block),
        share: isShare(text),
        newsletter: isNewsletter(text),
        ad: isAdLabel(text, lang),
        teaser: isTeaserLink(text),
        related: isRelatedHeading(text),
      };
      known.set(index, words);
    }
    return words;
  };
}
