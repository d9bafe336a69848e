const WHOLE = 120; // characters; longer passages are named by their ends
const ENDS = 5; // words at each end

/** Address of a passage: browsers scroll to its words and mark them. `null` for a passage without words. */
export function linkToPassage(url: string, passage: string): string | null {
  const text = passage.replace(/\s+/g, ' ').trim();
  if (!text) return null;
  const words = text.split(' ');
  const isLong = text.length > WHOLE && words.length > ENDS * 2;
  const named = isLong ? [words.slice(0, ENDS).join(' '), words.slice(-ENDS).join(' ')] : [text];
  const [page = url, hash = ''] = url.split('#');
  return `${page}#${hash.split(':~:')[0]}:~:text=${named.map(encoded).join(',')}`;
}

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
