/** A post of another service as it stands in an article: its script draws it, and till then what stands there is the only way to it. Names of services, as a selector. */
export const POST = ['bluesky', 'instagram', 'mastodon', 'reddit', 'tiktok', 'twitter'].map((name) => `blockquote[class*="${name}"]`).join(', ');
