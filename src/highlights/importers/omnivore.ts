import { strFromU8, unzipSync } from 'fflate';
import { type Incoming, isRecord, listOf, stringOf, timeOf } from './importer.ts';

const LARGEST = 64 * 1024 * 1024; // bytes of one file, unpacked; a zip may pretend to hold far more than it should

/** Omnivore's export: a zip with `metadata_*.json` and `highlights/<slug>.md`. `null` if it is none; throws if the zip is broken. */
export function readOmnivore(bytes: Uint8Array): Incoming[] | null {
  const files = unzipSync(bytes, { filter: ({ name, originalSize }) => originalSize <= LARGEST && /^(?:[^/]*\/)?(?:metadata_[^/]*\.json|highlights\/[^/]+\.md)$/.test(name) });
  const names = Object.keys(files);
  const items = names.filter((name) => name.endsWith('.json')).flatMap((name) => listOf(JSON.parse(strFromU8(files[name] ?? new Uint8Array())))).filter(isRecord);
  if (items.length === 0) return null;
  const bySlug = new Map(items.map((item) => [stringOf(item['slug']), item]));
  return names.filter((name) => name.endsWith('.md')).flatMap((name) => {
    const slug = name.replace(/^.*\//, '').replace(/\.md$/, '');
    const item = bySlug.get(slug) ?? {};
    const saved = timeOf(item['savedAt']);
    return passagesOf(strFromU8(files[name] ?? new Uint8Array())).map((passage) => ({
      ...passage,
      url: stringOf(item['url']),
      title: stringOf(item['title']) || slug,
      ...(saved !== undefined && { created: saved }),
      tags: [...new Set([...passage.tags, ...listOf(item['labels']).map(stringOf)])],
    }));
  });
}

/** A quotation begins with `>`; after it may stand a paragraph of `#labels`, and one of notes. */
function passagesOf(markdown: string): { text: string; note: string; tags: string[] }[] {
  const passages: { text: string; note: string; tags: string[] }[] = [];
  for (const paragraph of markdown.split(/\n\s*\n/).map((part) => part.trim())) {
    const last = passages.at(-1);
    if (paragraph.startsWith('>')) passages.push({ text: paragraph.split('\n').map((line) => line.replace(/^>\s?/, '').trim()).join('\n'), note: '', tags: [] });
    else if (last && /^#[^\s#]/.test(paragraph) && !last.note) last.tags.push(...paragraph.split(/\s+(?=#)/).map((label) => label.slice(1)));
    else if (last && paragraph) last.note = last.note ? `${last.note}\n\n${paragraph}` : paragraph;
  }
  return passages;
}
