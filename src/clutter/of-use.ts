import { type Block, fold } from '../article/block.ts';
import { namesOf } from '../article/facts/families.ts';
import { boxesUp, type Scene } from './scene.ts';
import type { Target } from './target.ts';

/** What is pressed. */
const BUTTON = 'button, summary, [role="button"], [aria-expanded], [aria-controls]';
/** What says that it shows the rest, and is no link. */
const UNFOLDS =
  /^(?:(?:read|show|view|see|load) (?:more|all|full (?:article|story)|the (?:full|whole|rest)[\w ]*)|(?:keep|continue) reading|expand|story continues|weiterlesen|(?:mehr|alles) (?:anzeigen|lesen|laden)|aufklappen|lire (?:la suite|plus)|(?:afficher|voir) (?:plus|la suite)|(?:leer|ver|mostrar) más|seguir leyendo|leggi (?:tutto|di più)|continua a leggere|mostra (?:altro|di più)|(?:leia|ler|ver|mostrar) mais|continuar lendo|lees (?:meer|verder)|toon meer|czytaj (?:więcej|dalej)|pokaż więcej|читать (?:далее|дальше|полностью)|показать (?:ещё|еще|полностью)|続きを読む|もっと見る|全文を(?:読む|表示)|展开(?:全文|更多)?|阅读全文|查看更多|显示更多|اقرأ المزيد|عرض المزيد)[\s.…»›>▼↓+]*$/iu;
/** What is done with a post of a forum. */
const ACTS =
  /^(?:reply|quote|report|flag|like|edit|permalink|antworten|zitieren|melden|gefällt mir|bearbeiten|répondre|citer|signaler|j’aime|modifier|responder|citar|denunciar|reportar|me gusta|editar|rispondi|cita|segnala|mi piace|modifica|gosto|beantwoorden|citeren|reageren|rapporteren|bewerken|odpowiedz|cytuj|zgłoś|lubię to|edytuj|ответить|цитировать|цитата|пожаловаться|нравится|править|返信(?:する)?|引用(?:する)?|通報(?:する)?|いいね|编辑|回复|举报|点赞|رد|اقتباس|إبلاغ|إعجاب)$/iu;
const OWN = new Set<Target>(['here', 'own', 'file', 'picture', 'mail']);
const NOTES = /\b(?:footnotes?|endnotes?|fussnoten?|citations?|references|bibliography|sources)\b/;

/** Whether a block is code, a note, what is done with a post, or leads to where no other story is: to a place on this page, a further page of it, a file, a picture or an address. */
export function isOfUse(scene: Scene, { element, link }: Block): boolean {
  if (element.closest('pre, code, samp, kbd') || (link && (OWN.has(scene.targetOf(link)) || ACTS.test(fold(link.textContent ?? ''))))) return true;
  return [...boxesUp(scene, element)].some((up) => NOTES.test(namesOf(up)));
}

/** Whether a run is pressed rather than followed: it may show the rest of the article, or its next picture. */
export function isControl({ element, link, text }: Block): boolean {
  if (link && !/^(?:#|javascript:.*)?$/i.test(link.getAttribute('href')?.trim() ?? '')) return false;
  return link !== null || element.closest(BUTTON) !== null || UNFOLDS.test(text);
}
