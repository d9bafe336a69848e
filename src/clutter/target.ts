import { addressOf, bareHost } from '../article/address.ts';
import type { Page } from '../article/page.ts';

/** Where a link leads, as seen from the page it stands on; 'home' is the front page of its site, where logos lead. */
export type Target = 'nowhere' | 'here' | 'home' | 'picture' | 'file' | 'share' | 'mail' | 'own' | 'gallery' | 'site' | 'away' | 'sold';

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:$|\/)/i;
/** Pages that show pictures of the page they are linked from. */
const GALLERY = /(?:^|[/_-])(?:attachment|bild|bilder|bildergalerie|diaporama|foto|fotos|fotogalerie|fotostrecke|galeria|galerie|gallery|image|images|immagini|photo|photos|picture|slideshow|zdjecia)(?:$|[/_.-])/i;
const FILE = /\.(?:pdf|zip|docx?|xlsx?|pptx?|csv|mp[34]|m4a|wav|epub|ics|txt|xml|rss)$/i;
/** Addresses that pass a page on: a service's own path for it, or the page's address as a parameter. */
const SHARE = /(?:sharer|share\?|\/share(?:-offsite|article)?\b|intent\/(?:tweet|post)|pin\/create|addtoany|submit\?(?:url|title)|\/share\/url|compose\/post|send\?text=|twitter\.com\/share|line\.me\/R\/msg|bookmark\?|shareArticle)/i;

/** What addresses carry that lead to another page, or picture, of what is read. */
const PAGED = /[?&](?:bild|image|img|page|photo|pic|seite|slide)=\d{1,3}(?:&|$)/i;

/** Networks that pay for links, and what their addresses carry. Sorted; a dot ends a host. */
const SOLD =
  /(?:7eer\.|a8\.net|admitad\.|adtraction\.|anrdoezrs\.|avantlink\.|awin1\.|belboon\.|clickbank\.|clkde\.|cna\.st|digidip\.|dpbolvw\.|effiliation\.|evyy\.|financeads\.|georiot\.|go\.redirectingat\.|howl\.me|jdoqocy\.|kqzyfj\.|linksynergy\.|ojrq\.|partner-ads\.|partnerize\.|prf\.hn|pxf\.io|rstyle\.me|shareasale\.|shop-links\.|sjv\.io|skimresources\.|tkqlhce\.|tradedoubler\.|tradetracker\.|valuecommerce\.|viglink\.|webgains\.|zanox\.|[?&]tag=[\w-]+-2\d\b|[?&](?:aff|affid|aff_id|affiliate|affiliate_id|partnerid)=)/i;

/** What addresses carry that stand in a list of other articles: the page counts who comes by it. */
const TEASER = /[?&#][\w-]+=[^&#]*(?:related|recirc|read-?more|read-?next|recommend|more-?stories|most-?(?:read|popular)|trending|teaser|also-?(?:read|like))/i;

/** Whether the address of a link says that it is a teaser. */
export const isTeaserAddress = (href: string | null | undefined): boolean => TEASER.test(href ?? '');

/** Where pages are followed, written to, subscribed to or licensed: services by their hosts, sorted, and what addresses say. */
const FOLLOWED =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:bsky\.app|discord\.gg|facebook\.com|instagram\.com|linkedin\.com|pinterest\.(?:com|de|fr|es|it)|t\.me|threads\.net|tiktok\.com|tumblr\.com|twitter\.com|vimeo\.com|vk\.com|whatsapp\.com|x\.com|xing\.com|youtube\.com)(?:\/|$)|[/.](?:atom|feeds?|rss)(?:[/.?]|$)|\/licenses?\/|\/authors?\//i;

/** Whether the address of a link is that of a service on which somebody is followed, of a feed, a licence or an author: no other story. */
export const isFollowed = (href: string | null | undefined): boolean => FOLLOWED.test(href ?? '');

/** The last two labels of a host, or three where the second is short ('co.uk'): near enough for 'the same site'. */
function domainOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const short = (labels.at(-2)?.length ?? 9) <= 3 && labels.length > 2;
  return labels.slice(short ? -3 : -2).join('.');
}

const trimmed = (path: string): string => path.replace(/\/(?:index\.\w+)?$/, '').replace(/\.\w{3,5}$/, '');

/** Answers for the links of one page; remembers what it answered. */
export function targetsFrom({ url, resolve }: Pick<Page, 'url' | 'resolve'>): (link: Element) => Target {
  const here = addressOf(url);
  const known = new Map<string, Target>();
  const judge = (href: string): Target => {
    if (!href || href.startsWith('javascript:')) return 'nowhere';
    if (href.startsWith('#')) return 'here';
    if (/^(?:mailto|tel|sms):/i.test(href)) return /^mailto:\?/i.test(href) ? 'share' : 'mail';
    if (/^(?:whatsapp|fb-messenger|tg|viber|threema):/i.test(href)) return 'share';
    const there = here ? resolve(href) : addressOf(href, 'http://localhost/');
    if (!there) return 'nowhere';
    if (SHARE.test(there.href)) return 'share';
    if (PICTURE.test(there.pathname)) return 'picture';
    if (FILE.test(there.pathname)) return 'file';
    if (!here) return 'away';
    if (SOLD.test(there.href)) return 'sold';
    if (domainOf(there.hostname) !== domainOf(here.hostname)) return 'away';
    const [from, to] = [trimmed(here.pathname), trimmed(there.pathname)];
    if (from === to && (there.search === here.search || there.hash || !there.search)) return 'here';
    if (to === '' && !there.search && bareHost(there.host) === bareHost(here.host)) return 'home';
    if ((from.length > 12 && to.startsWith(`${from}/`)) || (from === to && PAGED.test(there.search))) return 'own';
    return GALLERY.test(there.pathname) ? 'gallery' : 'site';
  };
  return (link) => {
    const href = link.getAttribute('href')?.trim() ?? '';
    let target = known.get(href);
    if (!target) {
      target = judge(href);
      known.set(href, target);
    }
    return target;
  };
}
