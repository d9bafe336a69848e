import type { Block } from '../block.ts';
import { pictureAddress, pictureName } from '../picture.ts';
import { overlap, tellingWords } from '../words.ts';
import type { LinkContext } from './link.ts';
import { namesOf } from './families.ts';
import { placeIn } from './place-in.ts';
import type { Row } from './row.ts';

/** What is measured of a medium. -1 throughout for text. */
export const MEDIA_FACTS = [
  'image', // 1 for a picture
  'frame', // 1 for a frame or an embedded object
  'player', // 1 for video or audio
  'width', // log(1 + stated width in pixels), -1 unknown
  'height', // log(1 + stated height in pixels), -1 unknown
  'aspect', // width / height as stated or named in the address, -1 unknown
  'tiny', // 1 if a stated side is under 50 pixels
  'namedSize', // log(1 + the largest side named in its address), -1 unknown
  'alt', // characters of its alt text, log
  'altIsName', // 1 if the alt text is a file name
  'altTold', // share of the alt words that stand in the article
  'nameTold', // share of the file name words that stand in the article
  'nameTitle', // share of the file name words that stand in the title
  'sameHost', // 1 if it comes from this site
  'dataAddress', // 1 if it is written into the page itself (data:)
  'vector', // 1 for a drawing (svg)
  'noAddress', // 1 if it has no address at all
  'srcset', // 1 if it is offered in several sizes
  'lazy', // 1 if it is loaded lazily
  'adWord', // 1 if its address has a word of advertising or tracking
  'logoWord', // 1 if its address or names say logo, icon, avatar, sprite, flag
  'thumbWord', // 1 if its address or names say thumbnail
  'articleEmbed', // 1 if the frame is of a kind that articles embed: video, posts, maps, documents, charts
  'leadMatch', // 1 if it is the picture the page names as its own (og:image)
  'seenBefore', // how many earlier media have the same name
  'seenLater', // how many later media have the same name
] as const;

export type MediaContext = LinkContext & { ownPicture: string; mediaNames: Map<string, number[]> };

const EMBEDS = /youtube|youtu\.be|vimeo|dailymotion|twitter|instagram|facebook\.com\/plugins|tiktok|soundcloud|spotify|brightcove|jwplayer|jwplatform|wistia|ted\.com|maps|datawrapper|flourish|infogram|scribd|documentcloud|slideshare|giphy|gist|codepen|vidyard|streamable|twitch|podcast|bandcamp|megaphone|acast|libsyn|omny|simplecast|kaltura|player|embed|video|medium\.com\/media|apester|genial|canva|issuu|reddit/i;
const AD = /doubleclick|adservice|googlesyndication|adsystem|amazon-adsystem|taboola|outbrain|\/ads?[/._-]|[/._-]ads?[/._-]|adserver|banner|sponsor|pixel|beacon|track|scorecardresearch|\/tr\?|quantserve|analytics|1x1|gtm|googletagmanager|criteo/i;
const LOGO = /logo|icon|avatar|sprite|gravatar|emoji|flag|badge|favicon|button|social|share|arrow|author|headshot|profile|placeholder|blank|spacer|loader|spinner/i;
const THUMB = /thumb|teaser|small|[-_/](?:\d{2,3})x(?:\d{2,3})\b|promo|related|square|\bcard\b/i;

/** Measures a medium: what it is, how large, what its words share with the article. */
export function mediaFacts(block: Block, { own, resolve, articleWords, titleWords, ownPicture, mediaNames }: MediaContext, row: Row): void {
  const { kind, element, text, index } = block;
  if (kind === 'text') return row.fill(-1, MEDIA_FACTS.length);
  const address = pictureAddress(element);
  const name = pictureName(address);
  const names = `${namesOf(element)} ${namesOf(element.parentElement ?? element)}`;
  const width = side(element.getAttribute('width'));
  const height = side(element.getAttribute('height'));
  const named = sizeIn(address);
  const nameWords = tellingWords(name.replace(/[-_+.]/g, ' '));
  const copies = mediaNames.get(name) ?? [];
  const before = placeIn(copies, index);
  row.tell(kind === 'image'); // image
  row.tell(kind === 'frame' || kind === 'embed'); // frame
  row.tell(kind === 'video' || kind === 'audio'); // player
  row.put(width < 0 ? -1 : Math.log1p(width)); // width
  row.put(height < 0 ? -1 : Math.log1p(height)); // height
  row.put(width > 0 && height > 0 ? width / height : (named?.aspect ?? -1)); // aspect
  row.tell((width >= 0 && width < 50) || (height >= 0 && height < 50)); // tiny
  row.put(named ? Math.log1p(named.largest) : -1); // namedSize
  row.put(Math.log1p(text.length)); // alt
  row.tell(/\.\w{3,4}$|^\S+[-_]\S+[-_]\S+$|^IMG|^DSC/i.test(text)); // altIsName
  row.put(overlap(tellingWords(text), articleWords)); // altTold
  row.put(overlap(nameWords, articleWords)); // nameTold
  row.put(overlap(nameWords, titleWords)); // nameTitle
  row.tell(own !== null && resolve(address)?.host === own.host); // sameHost
  row.tell(address.startsWith('data:')); // dataAddress
  row.tell(/\.svg\b|image\/svg/i.test(address)); // vector
  row.tell(!address); // noAddress
  row.tell(element.hasAttribute('srcset') || element.parentElement?.localName === 'picture'); // srcset
  row.tell(element.getAttribute('loading') === 'lazy' || element.hasAttribute('data-src') || /lazy/i.test(element.getAttribute('class') ?? '')); // lazy
  row.tell(AD.test(address) || /\b(?:ads?|advert\w*|banner|sponsor\w*)\b/.test(names)); // adWord
  row.tell(LOGO.test(address.slice(-120)) || /\b(?:logo|icon|avatar|sprite)\w*\b/.test(names)); // logoWord
  row.tell(THUMB.test(address) || /thumb/.test(names)); // thumbWord
  row.tell(kind !== 'image' && EMBEDS.test(address)); // articleEmbed
  row.tell(ownPicture !== '' && name === ownPicture); // leadMatch
  row.put(before); // seenBefore
  row.put(copies.length - before - Number(copies[before] === index)); // seenLater
}

function side(value: string | null): number {
  const pixels = Number.parseFloat(value ?? '');
  return Number.isFinite(pixels) && !value?.includes('%') ? pixels : -1;
}

const SIZES = [/[-_/=](\d{2,4})x(\d{2,4})\b/, /w[=_](\d{2,4})(?:.{0,12}?h[=_](\d{2,4}))?/, /width[=_/](\d{2,4})(?:.{0,16}?height[=_/](\d{2,4}))?/, /resize[=:](\d{2,4})(?:,|%2C|x)(\d{2,4})/i, /[/,](\d{3,4})w\b/];

function sizeIn(address: string): { largest: number; aspect: number } | null {
  for (const pattern of SIZES) {
    const found = pattern.exec(address);
    if (!found) continue;
    const [width, height] = [Number(found[1]), Number(found[2] ?? 0)];
    return { largest: Math.max(width, height), aspect: height ? width / height : -1 };
  }
  return null;
}
