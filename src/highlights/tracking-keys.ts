/** Query keys that say where a visitor came from and never what the page is: key → who sets it. */
export const TRACKING_KEYS: Record<string, string> = {
  '__s': 'Drip mail',
  '__tn__': 'Facebook, place in the feed',
  '_ga': 'Google Analytics, linked domains',
  '_gl': 'Google Analytics, linked domains',
  'cmpid': 'campaign number',
  'dclid': 'Google Display click',
  'fbclid': 'Facebook click',
  'gbraid': 'Google Ads, app to web',
  'gclid': 'Google Ads click',
  'gclsrc': 'Google Ads click source',
  'icid': 'internal campaign number',
  'igsh': 'Instagram share',
  'igshid': 'Instagram share',
  'mc_cid': 'Mailchimp campaign',
  'mc_eid': 'Mailchimp reader',
  'mkt_tok': 'Marketo mail',
  'msclkid': 'Microsoft Advertising click',
  'ncid': 'internal campaign number',
  'rb_clickid': 'Russian ad networks',
  'ref_src': 'embedding site',
  'ref_url': 'embedding site',
  's_cid': 'Adobe Analytics campaign',
  'ttclid': 'TikTok click',
  'twclid': 'X click',
  'wbraid': 'Google Ads, web to app',
  'wickedid': 'Wicked Reports',
  'yclid': 'Yandex click',
  'ysclid': 'Yandex search click',
};

/** The same for keys that begin so. */
export const TRACKING_STARTS: Record<string, string> = {
  '_hs': 'HubSpot mail',
  'at_': 'Piano Analytics campaigns',
  'fb_': 'Facebook actions',
  'gad_': 'Google Ads campaign',
  'mtm_': 'Matomo campaigns',
  'oly_': 'Omeda mail',
  'piwik_': 'Matomo campaigns, oldest form',
  'pk_': 'Matomo campaigns, old form',
  'utm_': 'Urchin campaigns, used by all',
  'vero_': 'Vero mail',
};

/** Keys that usually track but name the page on some sites: dropped only where the path alone tells the article. */
export const LIKELY_TRACKING_KEYS: Record<string, string> = {
  'campaign': 'campaign name',
  'feature': 'part of the page that was shared',
  'from': 'referring page',
  'ref': 'referring page',
  'referrer': 'referring page',
  'share': 'share button',
  'si': 'share identifier',
  'source': 'referring site',
  'spm': 'position in a list',
  'src': 'referring site',
};

/** Keys that ask for another dress of the same article. */
export const TWIN_KEYS: Record<string, string> = {
  'amp': 'AMP edition',
  'output': 'AMP or print edition',
  'outputtype': 'AMP edition',
  'print': 'print edition',
  'printable': 'print edition',
  'view': 'print or mobile edition',
};
