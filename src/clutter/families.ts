import { remembered } from '../article/remembered.ts';
import { isHeading } from './heading.ts';

/** What a box is called by its author: its class and id speak, in English on most of the web, of what it is for. */
export type Family = 'promo' | 'ad' | 'newsletter' | 'share' | 'comment' | 'player' | 'gallery' | 'meta' | 'body' | 'hidden';

/** Words as they stand in class and id, apart by hyphen, underscore or capital; sorted. A pair stands together in that order. */
const FAMILIES: Record<Family, string[]> = {
  // a place that is sold, or the name of a network that fills it
  ad: [
    'ad', 'adblock', 'adbox', 'adcontainer', 'adhesion', 'adlabel', 'ads', 'adsbygoogle', 'adsense', 'adslot', 'adspot', 'adtag', 'adunit', 'advert', 'advertisement',
    'advertising', 'adverts', 'advertorial', 'adwrap', 'adwrapper', 'adzone', 'adzerk', 'affiliate', 'anzeige', 'commercial', 'dfp', 'doubleclick', 'gpt', 'leaderboard',
    'mpu', 'outstream', 'publicidad', 'publicite', 'reklama', 'skyscraper', 'sponsor', 'sponsored', 'sponsors', 'werbung',
  ],
  // the article's own text
  body: ['articlebody', 'bodytext', 'entry content', 'article body', 'article content', 'post content', 'story body', 'post body', 'article text', 'entry body', 'body content', 'main content'],
  comment: ['comment', 'commentary', 'commentlist', 'comments', 'commentaires', 'comentarios', 'commenti', 'disqus', 'discussion', 'kommentar', 'kommentare', 'komentarze', 'reacties', 'replies', 'respond'],
  gallery: ['carousel', 'fotorama', 'gallery', 'lightbox', 'slider', 'slideshow', 'swiper'],
  hidden: ['sr only', 'visually hidden', 'visuallyhidden', 'screen reader', 'screenreader'],
  meta: ['author', 'bio', 'breadcrumb', 'breadcrumbs', 'byline', 'caption', 'credit', 'credits', 'dateline', 'tagline', 'timestamp'],
  newsletter: [
    'donate', 'donation', 'email signup', 'mailchimp', 'mailinglist', 'membership', 'newsletter', 'newsletters', 'optin', 'paywall', 'piano', 'signup', 'sign up', 'subscribe',
    'subscribebox', 'subscriber', 'subscription', 'subscriptions', 'substack',
  ],
  player: ['audio', 'brightcove', 'jw', 'jwplayer', 'player', 'podcast', 'video', 'videojs', 'vjs', 'youtube'],
  // other articles
  promo: [
    'also like', 'around web', 'crosslink', 'crosslinks', 'discover', 'keep reading', 'latest', 'like this', 'more from', 'more in', 'more news', 'more on', 'more posts',
    'more stories', 'most popular', 'most read', 'most viewed', 'mostpopular', 'mostread', 'next article', 'next post', 'next story', 'nextprev', 'outbrain', 'popular',
    'post nav', 'post navigation', 'prev next', 'prevnext', 'promo', 'promobox', 'promos', 'promotion', 'read also', 'read next', 'readnext', 'readmore box', 'recent', 'recirc',
    'recirculation', 'recommend', 'recommendation', 'recommendations', 'recommended', 'related', 'relatedarticles', 'relatedcontent', 'relatedposts', 'relatedstories', 'relcontent', 'relevant',
    'revcontent', 'see also', 'similar', 'suggested', 'suggestions', 'taboola', 'teaser', 'teasers', 'trc', 'trending', 'up next', 'upnext', 'yarpp', 'you may', 'zergnet', 'zemanta',
  ],
  share: ['addthis', 'addtoany', 'sharebar', 'sharebox', 'sharedaddy', 'share', 'sharing', 'shariff', 'social', 'socials', 'sharethis', 'follow us'],
};

const byWord = new Map<string, Family[]>();
for (const [family, words] of Object.entries(FAMILIES) as [Family, string[]][]) {
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), family]);
}

/** What follows these tells what the box has or is without, not what it is. */
const STATE = /^(?:has|have|no|not|with|without)$/;
const NONE: ReadonlySet<Family> = new Set();

/** The families named by an element's own class and id. */
export function familiesOf(element: Element): ReadonlySet<Family> {
  const classes = element.getAttribute('class') ?? '';
  // the id of a heading is its own words, made for links to it
  const id = isHeading(element) ? '' : element.id;
  const length = classes.length + id.length;
  if (length < 2 || length > 599) return NONE;
  return familiesIn(id ? `${classes} ${id}` : classes);
}

const familiesIn = remembered((names: string): ReadonlySet<Family> => {
  const families = new Set<Family>();
  for (const token of names.split(/\s+/)) {
    // a number may follow a word ('ad2'); letters among digits are a hash and say nothing
    const words = token
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z\d]+/)
      .map((word) => word.replace(/^([a-z]+)\d{0,3}$/, '$1'));
    for (const [n, word] of words.entries()) {
      if (STATE.test(words[n - 1] ?? '')) continue;
      for (const family of byWord.get(word) ?? []) families.add(family);
      for (const family of byWord.get(`${word} ${words[n + 1] ?? ''}`) ?? []) families.add(family);
    }
  }
  return families;
});
