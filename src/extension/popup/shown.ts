import type { PageState } from '../messages.ts';
import type { Settings, Site } from '../storage/kept.ts';

/** What the popup has to show of a page that can be worked on. */
export type Shown = { tabId: number; state: PageState; settings: Settings; site: Site };
