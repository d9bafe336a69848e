/** What the keys of a host's records begin with. */
export const SITE = 'site:';
/** The same of a page's highlights. */
export const PAGE = 'page:';
/** Before the key and time of a stored value that could not be read whole and was about to be overwritten. */
export const ASIDE = 'aside:';
