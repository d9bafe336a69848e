import { monthIn } from './days.ts';

const BY = /^(?:(?:(?:written|posted|published|words|story|text|reported|article|guide|review|created|authored|content|this post was written)\s+)?(?:by|von|par|por|di|da|door|przez|av|af)|автор|autor(?:a|in|es)?|auteure?|authors?|autore|tekst|text|作者|文|撰文|記者|记者|بقلم|به قلم|מאת|(?:текст|texto|testo|yazar|yazan|كتب(?:ت|ه)?|نویسنده|लेखक|글)(?=\s*[:：]))(?:\s*[:：]\s*|\s+|$)/iu;
/** A byline without the word that says so. */
const withoutBy = (text: string): string => text.replace(BY, '').trim();
/** The parts of a byline, as names are set apart in it. */
export const partsOf = (byline: string): string[] => withoutBy(byline).split(SPLIT);
const NOT_BY = /^(?:(?:medically |expert |legally |last )?(?:reviewed|edited|checked|updated|translated|modified)|fact[- ]?checked|photo\w*|illustrat\w*|image|share|follow|about|comments?|more|read|view|sign|subscribe|in|stand|zuletzt|mis à jour|publi(?:ziert|é|cado|cada|cerat)|pubblicato|veröffentlicht|gepubliceerd|actuali[sz]\w+|aktualis\w+|aggiornato|opublikowano|опубликовано)(?![\p{L}\p{M}])/iu;
const DATE = '^[^·•|]{0,40}\\b(?:19|20)\\d\\d\\s*(?:posted\\s+|written\\s+)?'; // what may stand before the name
const DATED = new RegExp(`${DATE}(?:[·•|–-]\\s*|(?:by|von|par|por|door|przez|av|af)\\s+)`, 'iu');
const DATED_BY = new RegExp(`${DATE}[·•|–-]?\\s*(?:by|von|par|por|door|przez|av|af)\\s`, 'iu');
const END = /\s*(?:[|•·∙●(/]|\s[-–—]\s|\s@|\b(?:on|updated|published|posted|last|reviewed|edited|medically|fact|min(?:ute)?s? read|read more)\b|,?\s+\p{Nd}).*$/isu;
const SPLIT = /\s*[,;、，]\s*(?:(?:and|&)\s+)?|\s+(?:and|und|et|y|og|och|и|with)\s+|(?<=\S\s\S+)\s+[&e]\s+(?=\S+\s)/u;
const NAME = /^(?:(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’‘-]*|d[aeiou]s?|de[lnr]?|v[ao]n|bin|al|el|la|le|ter|ten|zu|af|der|y)(?:\s+|$)){1,5}$/u;
const ROLE = /\b(?:editor|writer|reporter|correspondent|expert|manager|director|founder|ceo|cto|president|contributor|columnist|journalist|specialist|engineer|consultant|strategist|officer|head of|analyst|professor|author|producer|marketing|attorney|staff)\b/iu;
const DEGREE = /^(?:[A-Z]{2,6}®?|(?:[A-Z][a-z]?\.){2,4}[A-Z]*\.?|Ph\.?D\.?|[A-Z]+-[A-Z]+(?: \d+)?)$/;
const NOBODY = /^(?:admin(?:istrator)?|webmaster|author|editor|staff|user|undefined|null|none|unknown|guest)$|copyright|©|all rights/i; // what templates and systems put for a name
const LONGEST = 60; // characters of one name

/** The same within a line that says other things as well, each after a label of its own ('Source: … Author: … Photo: …'). */
const LABEL = /(?<=[\s|·•])(?:作者|撰文|記者|记者|автор|текст|autor(?:a|in)?|auteure?|author|autore|yazar|نویسنده|بقلم)\s*[:：]\s*/iu;
const NEXT_LABEL = /\s+\p{L}+\s*[:：].*$/u;
const REPORTER = /\s*(?:기자|記者|记者)$/u; // behind the name

/** Who wrote the article, of a line that names others and other things before or after; the line itself where it does not. */
export function whoOf(line: string, lang: string): string {
  const at = LABEL.exec(line);
  const rest = line.slice(at?.index ?? 0);
  const label = BY.exec(rest)?.[0] ?? '';
  const who = label ? label + rest.slice(label.length).replace(NEXT_LABEL, '') : line;
  return at && /^zh/i.test(lang) ? who.replace(/^(\S+[:：]\s*\S+).*$/u, '$1') : who; // a name has no space there, a button behind it has no label
}

/** Whether a line says that what follows it is who wrote the article. */
export const isBy = (text: string): boolean => (BY.test(text) || DATED_BY.test(text)) && !NOT_BY.test(text);

/** The names in a byline that was written for machines: nothing but names is expected there, and names of all sorts. */
export function namesTold(byline: string): string[] {
  const text = withoutBy(byline).replace(/\s*[-–|(]?\s*https?:\S+/g, '').replace(/^[\s,:;]+|[\s,:;]+$/g, '');
  const parts = text.split(SPLIT).map((part) => part.trim().replace(REPORTER, '')).filter((part) => part && !DEGREE.test(part));
  const names = parts.filter((part, n) => n === 0 || !ROLE.test(part));
  return names.filter((name) => name.length <= LONGEST && !NOBODY.test(name) && !/^@|[{}<>]|^\w+(?:\.\w+){2,}$/.test(name));
}

/** The names in a line that a reader sees, without what else stands there: the word 'by', dates, roles, degrees. */
export function namesSeen(line: string, lang: string): string[] {
  if (NOT_BY.test(line)) return [];
  const text = withoutBy(line).replace(DATED, '').replace(END, '').replace(/^[\s,:;.]+|[\s,:;]+$/g, '');
  const parts = text.split(SPLIT).map((part) => withoutMonth(withoutBy(part).replace(REPORTER, ''), lang)).filter((part) => part && !DEGREE.test(part) && !ROLE.test(part) && !NOBODY.test(part) && !NOT_BY.test(part));
  const names = parts.filter((part) => NAME.test(part));
  return names.length > 0 ? names : parts.slice(0, 1).filter((part) => /^\p{L}[\p{L}\p{N}_.-]+$/u.test(part) && part.length <= LONGEST);
}

/** A date that was glued on has lost its number by now. */
function withoutMonth(name: string, lang: string): string {
  const words = name.split(' ');
  const last = words.pop() ?? '';
  const [, whole = '', tail = ''] = /^(.*\p{Ll})(\p{Lu}\p{L}+\.?)$/u.exec(last) ?? [];
  return [...words, monthIn(tail, lang) > 0 ? whole : monthIn(last, lang) > 0 ? '' : last].join(' ').trim();
}
