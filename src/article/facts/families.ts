import { remembered } from '../remembered.ts';

/**
 * Families of words in class names, ids, roles and data attributes: what page authors call the boxes of their pages.
 * Each is matched against the names of an element, cut at capitals, in lower case, joined by single spaces.
 */
const FAMILIES = {
  promo: /\b(?:relat\w*|recirc\w*|recommend\w*|trending|popular|most ?read|more ?(?:from|on|in|stories|news|posts|articles)|read ?(?:more|next|also|on)|see also|also ?(?:read|like)|teasers?|promos?\w*|you ?may|next ?(?:post|article|story|up)|prev\w*|latest|featured|spotlight|outbrain|taboola|zergnet|revcontent|inline ?(?:article|link|story)|crosslinks?|upnext|similar|suggest\w*|onward)\b|relatedposts|readmore/,
  share: /\b(?:shar\w*|social\w*|facebook|twitter|whatsapp|linkedin|pinterest|addtoany|addthis|sharedaddy|follow\w*|like ?buttons?|tweet|telegram|reddit|flipboard|bookmarks?|save ?(?:button|article))\b/,
  nav: /\b(?:nav\w*|menus?|breadcrumbs?|crumbs|pagination|pager|sitemap|toolbar|topbar|skip ?(?:link|to)|tabs?|tablist|dropdown|masthead|hamburger|site ?header|search\w*|login|signin)\b/,
  ad: /\b(?:ads?|adv|advert\w*|adslot|adunit|adwrap\w*|adbox|adcontainer|ad\d+|dfp|gpt|googlead\w*|adsense|adsbygoogle|sponsor\w*|banner\w*|mpu|leaderboard|skyscraper|billboard|doubleclick|commercial|paid|partner\w*|native ?ad|reklam\w*|anzeige|werbung|publicidad|affiliate)\b/,
  cta: /\b(?:newsletters?|subscri\w*|sign ?up|signup|optin|opt in|email|mailchimp|mc|donat\w*|cta|call to action|register|registration|join|membership|paywall|upgrade|trial|download|contribut\w*|piano|regwall|lead ?gen|hubspot|hs)\b/,
  comment: /\b(?:comment\w*|disqus|respond|repl(?:y|ies)|discussion|viafoura|livefyre|coral|conversation|spotim|feedback)\b/,
  caption: /\b(?:captions?|credits?|legend|figcaption|attribution|photographer|copyright|source|wp caption text|cutline)\b/,
  meta: /\b(?:meta\w*|bylines?|authors?|dates?|time\w*|published|posted|updated|dateline|entry ?meta|post ?meta|article ?info|read(?:ing)? ?time|contributors?|writer|timestamp|kicker|eyebrow|overline)\b/,
  bio: /\b(?:bio|about ?(?:the ?)?author|author ?(?:box|bio|card|info)|profile|avatar|gravatar|headshot)\b/,
  body: /\b(?:article ?(?:body|content|text|main)|entry ?content|post ?(?:content|body|text)|story ?(?:body|content|text)|body ?(?:text|copy|content)|main ?content|content ?(?:body|main|article)|rich ?text|prose|article ?page|td post content|paragraphs?|text ?block|articlebody|wysiwyg|page ?content)\b/,
  article: /\b(?:article|story|post|entry|content|main|hentry|text|body|blog|news)\b/,
  media: /\b(?:images?|img|figures?|photos?|pictures?|gallery|slideshow|slides?|media|wp ?(?:image|caption|block ?image)|lead ?(?:image|media|art)|hero|featured ?image|thumbnail ?image|inline ?image)\b/,
  thumb: /\b(?:thumbs?|thumbnails?|post ?thumbnail|teaser ?image|card ?(?:image|img|media))\b/,
  player: /\b(?:video\w*|player\w*|jw\w*|brightcove|youtube|vimeo|embed\w*|iframe|oembed|audio\w*|podcasts?|vjs|wistia|instagram|tweet|twitter)\b/,
  card: /\b(?:cards?|tiles?|items?|grid|carousel|swiper|slick|list|feed|river|stream|loop|block ?list|collection|cluster|columns?|rows?)\b/,
  aside: /\b(?:sidebar\w*|side|aside|rail|widgets?|complementary|secondary|right ?(?:col|rail|column)|module|pullout|infobox|fact ?box|box|callout|inset)\b/,
  footer: /\b(?:footer|foot|bottom|colophon|copyright|legal|disclaimer|contentinfo|end ?(?:of)?|tail|after ?(?:post|content|entry|article))\b/,
  header: /\b(?:header|head|top|hero|headline|title|heading|deck|standfirst|subtitle|subhead\w*|dek|lede|lead|intro|summary|excerpt|description|teaser ?text)\b/,
  tags: /\b(?:tags?|topics?|categor\w*|keywords?|labels?|tagcloud|taxonomy|filed|terms?)\b/,
  popup: /\b(?:modal|popup|overlay|lightbox|dialog|cookies?|consent|gdpr|onetrust|toast|notice|notification\w*|alert|tooltip|sticky|fixed|drawer|flyout|interstitial)\b/,
  hidden: /\b(?:hidden|hide|invisible|sr ?only|screen ?reader\w*|visually ?hidden|offscreen|assistive|print ?only|no ?print|noprint|collapse\w*|closed|is ?hidden)\b/,
  control: /\b(?:buttons?|btn|controls?|icons?|svg|arrow|close|toggle|play|expand|zoom|enlarge|print|copy|link ?button|actions?|tools?)\b/,
  quote: /\b(?:quotes?|blockquote|pull ?quote|testimonial|wp ?block ?quote)\b/,
  logo: /\b(?:logos?|brand\w*|sprite|emoji|badge|spacer|pixel|placeholder|blank|lazyload ?placeholder|loading|spinner|rating|stars?|flag)\b/,
  toc: /\b(?:toc|table of contents|contents|on this page|jump ?links?|anchor ?(?:nav|links?)|key ?(?:points|takeaways)|highlights|tl ?dr)\b/,
  product: /\b(?:products?|price\w*|buy|shop\w*|store|cart|deals?|offers?|coupon|commerce|merch\w*|amazon|retail\w*)\b/,
} as const;

export type Family = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

/** For every family, in the order of `FAMILY_NAMES`, 1 if the names belong to it. */
export const familiesNamed = remembered((names: string) => Uint8Array.from(FAMILY_NAMES, (name) => Number(FAMILIES[name].test(names))));

/** An element's names: class, id, role and the usual data attributes, cut at capitals, lower case, at most 200 characters. */
export const namesOf = (element: Element): string => {
  let raw = '';
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value) raw = raw ? `${raw} ${value}` : value;
  }
  return raw && cut(raw);
};

const NAMING = ['class', 'id', 'role', 'data-component', 'data-testid', 'data-type'];
const cut = remembered((raw: string) => raw.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^A-Za-z0-9]+/g, ' ').toLowerCase().trim());

/** The first of an element's classes; '' where it has none. */
export const firstClassOf = (element: Element): string => /[^\t\n\f\r ]+/.exec(element.getAttribute('class') ?? '')?.[0] ?? '';
