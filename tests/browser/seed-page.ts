/** A news article as a scraper or a theme leaves it: nine paragraphs of ours, and the leftovers of the seed in many dresses. */

export const HEADLINE = 'Night ferry returns to the strait after eleven years';

export const PARAGRAPHS = [
  'The night ferry between Callow and the outer islands sailed again on Sunday, eleven years after the company that ran it went out of business. Two hundred and six passengers were aboard, along with a hearse, a removal van and forty crates of day-old chicks.',
  'The crossing takes seven hours and is made in the dark for a simple reason: the market in Callow opens at six. Islanders who sell there have spent a decade driving to the southern harbour the evening before and sleeping in their vans, a habit that the district nurse called ruinous for backs and marriages alike.',
  '“You could set a clock by the old boat, and people did,” said Maren Thorsby, who keeps the shop on the larger of the islands. Her father bought his last ticket in the week before the line closed and kept it, unused, behind the till. On Sunday the purser accepted it without a word.',
  'The new vessel was built for lakes and has been lengthened by nine metres to meet the swell of the strait. Engineers fitted a second rudder, heavier doors and a saloon with seats that lie flat. A trial in January met waves of five metres and was judged, in the dry words of the report, to be instructive.',
  'Paying for it took longer than building it. The islands raised a third of the sum between them by selling shares at fifty each, and no household may hold more than ten. The county lent the rest against the landing fees, over twenty years, after a debate that ended at two in the morning.',
  'Some remain doubtful. The pilots’ association points out that the channel has silted since the old boat went, and that a ship of this draught has barely a metre beneath her at the lowest tides. The harbour board has promised soundings every month, and a dredger if the margin ever falls by half.',
  'Doctors on the islands have other reasons to be glad. Patients who need a scan on the mainland have had to leave on Monday to be seen on Wednesday; now they can go overnight and be home for supper. The surgery expects that some forty people a year will no longer put it off.',
  'There is also the matter of the post. Letters came by air when the cloud allowed, which in some winters was one day in three, and the newspaper was often a week old by the time it was read. The postmistress has already moved her opening time, and bought a second chair.',
  'The boat sails from Callow at half past ten every night but Saturday. Tickets can be had at the quay, at the shop and from the purser, who asks only that the chicks be kept below. By Sunday evening the return crossing was full, and somebody had set the harbour clock right.',
] as const;

/** The seed's own lines. */
export const CUE = 'Watch video below :';
const CHAIN = ':max_bytes(150000):strip_icc():focal(749x0:751x2)/Karoline-Leavitt-Expecting-Baby-No-2-122625-3ee9c9c5c0004741808a746cca98b9b2.jpg';
const SIZES = ['?w=350&resize=350,220&ssl=1', '?w=180&resize=180,130&ssl=1'] as const;

/** What no reader may see afterwards, wherever it stood. */
export const TELLTALES = ['max_bytes', 'strip_icc', 'Leavitt', 'resize=', 'ssl=1', '.jpg'];

const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const BLANK = '<p data-test="leftover">&nbsp;</p>\n'.repeat(3);
const escape = (text: string): string => text.replaceAll('&', '&amp;');

/** In every dress both sizes appear, with blank paragraphs round them. */
const DRESSES = {
  'address as text': (size: string) => `<p data-test="leftover">${escape(`${CHAIN}${size})`)}</p>`,
  'broken picture': (size: string) => `<p data-test="leftover"><img src="/broken/filters:no_upscale()${escape(CHAIN + size)}" alt="${escape(CHAIN + size)}" width="350" height="220"></p>`,
  'picture that loads': (size: string) => `<div data-test="leftover"><img src="/pictures/filters:no_upscale()${escape(CHAIN + size)}"></div>`,
  'lazy picture': (size: string) =>
    `<div data-test="leftover"><img class="lazyload" src="${GIF}" data-src="/pictures/filters:no_upscale()${escape(CHAIN + size)}" width="350" height="220">` +
    `<noscript><img src="/pictures/filters:no_upscale()${escape(CHAIN + size)}"></noscript></div>`,
  'linked card': (size: string) =>
    `<div data-test="leftover"><a href="/2025/12/26/karoline-leavitt-expecting-baby-no-2.html"><img src="/pictures/filters:no_upscale()${escape(CHAIN + size)}" alt="">` +
    '<h4>Karoline Leavitt Is Expecting Baby No. 2</h4></a></div>',
  'in a caption': (size: string) =>
    `<figure data-test="leftover"><img src="/broken/filters:no_upscale()${escape(CHAIN + size)}" width="350" height="220"><figcaption>${escape(CHAIN + size)}</figcaption></figure>`,
};

const PLAYERS = {
  none: '',
  empty: '<div class="video-player" style="height:300px;background:#111" data-test="leftover"><div class="player-inner"></div></div>',
  real: '<video id="film" controls width="640" height="360" src="/media/clip.webm"></video>',
};

export type Dress = keyof typeof DRESSES;
export type Player = keyof typeof PLAYERS;
export const dresses = Object.keys(DRESSES) as Dress[];
export const players = Object.keys(PLAYERS) as Player[];

/** The leftovers of one dress, with the cue and its player before them. */
export const leftovers = (dress: Dress, player: Player): string =>
  `<p id="cue">${CUE}</p>\n${PLAYERS[player]}\n${SIZES.map((size) => BLANK + DRESSES[dress](size)).join('\n')}\n${BLANK}`;

/** A whole page: the article, whatever `inside` puts after its last paragraph, and `after` behind the article's box. */
export function articlePage({ inside = '', after = '', head = '' }: { inside?: string; after?: string; head?: string } = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${HEADLINE} - The Callow Mail</title>
<meta property="og:type" content="article"><meta property="og:title" content="${HEADLINE}">
<style>body { margin: 0; font: 18px/1.5 serif } main { width: 700px; margin: 0 auto; overflow-wrap: anywhere }</style>${head}</head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>${HEADLINE}</h1><p class="byline">By <a href="/by/tove-anker">Tove Anker</a>, <time datetime="2026-03-15">15 March 2026</time></p>
<div class="entry-content">
${PARAGRAPHS.map((text) => `<p class="paragraph">${text}</p>`).join('\n')}
${inside}
</div></article>
${after}</main>
<footer><p>The Callow Mail, Quay Street, Callow</p></footer></body></html>`;
}
