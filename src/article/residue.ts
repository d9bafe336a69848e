/** A stretch of text that was never meant to be read. Offsets are UTF-16 units; white space that would be left double is inside. */
export type Residue = { start: number; end: number; reason: ResidueReason };
export type ResidueReason = 'address' | 'chain' | 'query' | 'file-name' | 'shortcode' | 'template' | 'markup' | 'fault';

export type ResidueContext = {
  /** The article speaks of files and code itself: only what fills a run goes. */
  technical?: boolean;
  /** The page's own address, which some pages print above their text. */
  url?: string;
};

const ENDING = '(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)';
const FILE = new RegExp(String.raw`^[^\s/?#]*[^\s/?#.]\.${ENDING}$`, 'i');
const PICTURE_ADDRESS = new RegExp(String.raw`^(?:https?:)?/{1,2}[^\s]*?\.${ENDING}(?:[?#:!@/].*)?$`, 'i');

/** What picture servers are told in an address: thumbor, imgix, Cloudinary, ImageKit, Cloudflare and their kin. Nobody writes these in a sentence. */
const CHAIN = new RegExp(
  [
    String.raw`\b(?:max_bytes|strip_icc|strip_exif|focal|no_upscale|quality|format|fill|background_color|upscale|crop|resize|sharpen|blur|watermark|rotate|autojpg)\([^)\s]*\)[:/)]`,
    String.raw`filters:\w+\(`,
    String.raw`(?:^|/)fit-in/(?:\d+x\d+/)?`,
    String.raw`(?:^|/)(?:[cwhqfgx]_[\w.:]+,){1,}[cwhqfgxa]r?_[\w.:]+(?:/|$)`,
    String.raw`(?:^|/)tr:[wh]-\d+`,
    String.raw`/cdn-cgi/image/`,
    String.raw`(?:^|/)rs:(?:fit|fill|auto):\d+:\d+`,
    String.raw`(?:^|/)(?:smart/)?\d{2,4}x\d{2,4}(?::\d+x\d+)?/(?:smart|top|center|filters:)`,
  ].join('|'),
  'i',
);
const QUERY = /^[^\s?]*\?(?:[\w[\]-]+=[^&\s]*&(?:amp;|#038;)?)*[\w[\]-]+=[^&\s]*$/;
const PICTURE_PARAMETER = /(?:^|[?&;])(?:w|h|width|height|resize|fit|crop|quality|q|ssl|strip|zoom|auto|format|fm|dpr|rect|fp-[xy]|ixlib|imwidth|impolicy|downsize|output-quality|cs)=/gi;

const SIZED = new RegExp(String.raw`(?:[-_.]\d{2,4}x\d{2,4}|-scaled|@[23]x)(?:[-_][a-z\d]{1,6})?\.${ENDING}$`, 'i');
/** Names that cameras, telephones and picture agencies give; with or without an ending. */
const GIVEN_NAME =
  /^(?:(?:IMG|MVIMG|PXL|DSC[FN]?|DSC_|_DSC|DCIM|GOPR|DJI|PANO|VID|CIMG|SAM|KIC|HPIM|IMGP|STA|WP)[-_]?\d{3,}[\w()~-]*|P\d{7,8}|\d{8}_\d{6}(?:[_(]\w+\)?)?|IMG-\d{8}-WA\d+|(?:GettyImages|shutterstock|AdobeStock|iStock|depositphotos|dreamstime|istockphoto|pexels-photo)[-_]\d{4,}[\w-]*|[\da-f]{16,}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?:image|img|photo|foto|unnamed|untitled|download|screenshot|picture|thumbnail|maxresdefault|hqdefault)[-_ ]?\d*)(?<ending>\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?))?$/i;
const BARE_GIVEN_NAME = /^(?:(?:IMG|PXL|DSC[FN]?|_DSC|MVIMG|GOPR|DJI)[-_]?\d{4,}|IMG-\d{8}-WA\d+|(?:GettyImages|shutterstock|AdobeStock|iStock)[-_]\d{5,})/;
/** The same with spaces in them: they fill a run or they are not seen. */
const SPACED_NAME = new RegExp(
  String.raw`^(?:Screen ?shot|Bildschirmfoto|Capture d.écran|Captura de (?:pantalla|ecrã)|Schermata|Schermafbeelding|Zrzut ekranu|Снимок экрана|スクリーンショット|屏幕快照|截屏|لقطة شاشة|WhatsApp Image|Photo|Image)\b.{0,40}\d.{0,30}(?:\.${ENDING})?$`,
  'iu',
);
const SPACED_FILE = new RegExp(String.raw`^[\p{L}\p{N}_().,' -]{1,80}\.${ENDING}$`, 'iu');

const KNOWN_SHORTCODES = 'ad|ad_\\d|adrotate|adsense|audio|button|caption|column|columns?_\\w+|contact-form-7|divider|embed|et_pb_\\w+|fusion_\\w+|gallery|googlemaps?|instagram|jetpack\\w*|media-credit|playlist|pullquote|quads|rev_slider|row|slideshow|smartslider\\d|social_\\w+|spacer|su_\\w+|tweet|twitter|vc_\\w+|video|wp_ad_camp_\\d|youtube';
const SHORTCODE = new RegExp(
  String.raw`\[/?(?:${KNOWN_SHORTCODES})(?:[\s=][^\[\]]{0,300})?/?\]|\[/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[“”″][^“”″\]]*[“”″]|[^\s\]"'“”″][^\s\]]*))+\s*/?\]`,
  'gi',
);
const TEMPLATE = /\{\{[^{}]{1,120}\}\}|\{%[^{}]{1,120}%\}|<%[=-]?[^<>]{1,120}%>|\$\{[A-Za-z_][\w.$[\]()]{0,60}\}|%%[\w-]{2,40}%%|\[object Object\]/g;

const EMPTY_VALUE = /^(?:undefined|NaN|null null|lorem ipsum)$/;
/** What fills a whole run and is no language of people. */
const WHOLE_RUNS: [ResidueReason, RegExp][] = [
  ['fault', /^(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error): .+ in \S+\.php on line \d+\.?$/],
  ['markup', /^<\/?(?:a|br|div|em|iframe|img|p|script|span|strong|style|blockquote|center)\b[^<>]*>(?:[^<>]{0,200}<\/?[a-z][^<>]*>)*$/i],
  ['markup', /^(?:\*\/|<!--|-->|\?>|\]\]>|\/\/\]\]>|<!\[CDATA\[|\/\*|<\?(?:php)?|#\}|\}\}|\{\{|[{}]){1,3}$/],
  ['markup', /^(?=[^{]*\{)(?:@media[^{}]+\{\s*)?(?:[.#]?[\w-]+(?:[\s.#>:,]+[\w-]+){0,6}\s*\{[^{}:]*:[^{}]*\}(?:\s*\})?\s*)+$/],
  ['markup', /^(?=[A-Za-z\d+/]{60})(?=.*\d)(?=.*[A-Z])[A-Za-z\d+/]{60,}(?: [A-Za-z\d+/]{20,})*={0,2}$/],
  // what agencies call their dispatches, and what is said to those who cannot see
  ['markup', /^(?:AP|BC|PC|US)-{1,2}[A-Z]{2,}-[\w-]+(?:, .{0,40})?$|^[A-Z]{2}-{1,2}[\w-]+, \d+(?:st|nd|rd|th) Ld.{0,40}$/],
  ['markup', /^[,(\s]*(?:link )?(?:opens|open in|öffnet|s['’]ouvre|se abre|si apre|abre)\s.{0,12}\b(?:new|neue[mns]?|nouve\w+|nuev[ao]|nuov[ao]|nova|external|extern\w*) (?:browser )?(?:tab|window|site|fenster|onglet|fenêtre|ventana|pestaña|scheda|finestra|janela|aba)[).]*$|^(?:[,(]\s*(?:link )?|link )(?:opens?|is external)[).]*$/i],
  ['markup', /^an icon in the shape of .{3,60}$|^(?:angle|arrow|chevron|caret) (?:down|up|left|right)(?: icon)?$/i],
  ['address', /^[\w.-]*(?:%[\dA-F]{2}[\w.-]*){3,}$/i],
  ['template', EMPTY_VALUE],
];
/** What an article that speaks of code may mean as it stands. */
const NAMES_CODE = /^<\/?[a-z][\w-]*>$/i;

/** Finds picture addresses and their tails, file names, shortcodes, template code and server faults that stand in a text as if they were words. */
export function findResidue(text: string, { technical = false, url }: ResidueContext = {}): Residue[] {
  const whole = wholeRun(text, technical, url);
  if (whole) return [whole];
  if (technical) return [];
  const found = [...matches(text, SHORTCODE, 'shortcode'), ...matches(text, TEMPLATE, 'template')];
  for (const { 0: odd, index } of text.matchAll(ODD_WORD)) {
    const word = { text: odd, start: index, end: index + odd.length };
    if (found.some(({ start, end }) => word.start < end && word.end > start)) continue;
    const reason = reasonFor(word.text);
    if (reason && (reason === 'chain' || reason === 'query' || !isSpokenOf(text, word))) found.push({ start: word.start, end: word.end, reason });
  }
  return merged(text, found.toSorted((a, b) => a.start - b.start));
}

function wholeRun(text: string, technical: boolean, url: string | undefined): Residue | null {
  const run = text.trim();
  if (run.length < 2 || run.length > 4000) return null;
  if (technical && (EMPTY_VALUE.test(run) || NAMES_CODE.test(run))) return null;
  const all = (reason: ResidueReason): Residue => ({ start: 0, end: text.length, reason });
  const known = WHOLE_RUNS.find(([, pattern]) => pattern.test(run));
  if (known) return all(known[0]);
  if (url && /^https?:\/\//i.test(run) && bare(run) === bare(url)) return all('address');
  if (SPACED_NAME.test(run) && (/\.\w{3,4}$/.test(run) || /\d{4}[-.]\d{2}[-.]\d{2}/.test(run))) return all('file-name');
  if (run.includes('.') && SPACED_FILE.test(run) && (!run.includes(' ') || !reasonFor(run.split(' ').at(-1) ?? '')) && run.split(' ').length <= 8 && !/[.!?] /.test(run)) return all('file-name');
  return null;
}

/** An address without what the same page is also found under: scheme, www, query, fragment. */
const bare = (address: string): string => address.toLowerCase().replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '').replace(/\/$/, '');

type Word = { text: string; start: number; end: number };

/** Words with a sign that addresses and names of files have. */
const ODD_WORD = /(?<!\S)[^\s./_?=(\d]*[./_?=(\d]\S*/g;

function reasonFor(raw: string): ResidueReason | null {
  const word = raw.replace(/^[("'“‘«[]+/, '').replace(/[)"'”’»\],;.!]+$/, '');
  if (word.length < 5) return null;
  if (CHAIN.test(`${word})`) && /[/(:,]/.test(word)) return 'chain';
  if (QUERY.test(word) && (word.match(PICTURE_PARAMETER)?.length ?? 0) >= 2) return 'query';
  if (PICTURE_ADDRESS.test(word)) return 'address';
  if (SIZED.test(word) || (FILE.test(word) && GIVEN_NAME.test(word)) || BARE_GIVEN_NAME.test(word)) return 'file-name';
  return null;
}

/** Words that lead up to a name in a sentence; with them every word of up to three letters. */
const NAMED = new Set('archivo,arquivo,avec,bestand,bild,called,como,dans,datei,fichier,ficheiro,file,files,from,imagen,image,into,named,para,photo,picture,plik,pour,save,with,файл'.split(','));
const LEADING = 20; // characters; no such word is longer
const SHORT_WORD = /^\p{Ll}{1,3}$/u;

/** Whether a sentence speaks of the name: it goes on after it, something leads up to it, or it is quoted. */
function isSpokenOf(text: string, { text: word, start, end }: Word): boolean {
  if (/^["'“‘«`„]/.test(word)) return true;
  if (/^\(.*\)$/.test(word)) return false;
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const last = before.slice(-LEADING).split(/\s+/).at(-1) ?? '';
  if (SHORT_WORD.test(last) || NAMED.has(last.toLowerCase())) return true;
  return /^[\p{Ll}]/u.test(after) && !text.slice(end).startsWith('\n') && before !== '';
}

function matches(text: string, pattern: RegExp, reason: ResidueReason): Residue[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length, reason }));
}

/** Neighbours become one, and take the white space with them that would be left double or at an end. */
function merged(text: string, found: Residue[]): Residue[] {
  const out: Residue[] = [];
  for (const residue of found) {
    const last = out.at(-1);
    if (last && text.slice(last.end, residue.start).trim() === '') last.end = residue.end;
    else out.push({ ...residue });
  }
  for (const residue of out) {
    // brackets that would be left empty
    const before = text.slice(0, residue.start).trimEnd();
    const closing = /^\s*[)\]]/.exec(text.slice(residue.end))?.[0];
    if (closing && (before.endsWith('(') || before.endsWith('['))) {
      residue.start = before.length - 1;
      residue.end += closing.length;
    }
    if (text.slice(residue.end).trim() === '') residue.start = text.slice(0, residue.start).trimEnd().length;
    else if (residue.start === 0 || /\s/.test(text.charAt(residue.start - 1))) residue.end += /^\s+/.exec(text.slice(residue.end))?.[0].length ?? 0;
  }
  return out.filter(({ start, end }) => end > start);
}
