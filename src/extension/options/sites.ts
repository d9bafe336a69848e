import type { Act } from '../act.ts';
import { element } from '../element.ts';
import { KIND_WORDS } from '../kinds.ts';
import { askBackground } from '../messages.ts';
import type { Site } from '../storage/kept.ts';
import { word } from '../words.ts';

/** The sites that are treated otherwise, and in what; each can be treated like all others again. */
export function sites(perSite: Map<string, Site>, act: Act): Node[] {
  const hosts = [...perSite.keys()].sort();
  const list = hosts.map((host) => item(host, perSite.get(host), act));
  return [
    element('h2', {}, word('options_sites')),
    hosts.length === 0 ? element('p', { class: 'soft' }, word('options_no_sites')) : element('ul', { class: 'card rows' }, ...list),
  ];
}

function item(host: string, its: Site | undefined, act: Act): HTMLElement {
  const lines = [
    its && !its.cleaning ? word('head_off_here') : null,
    its?.alwaysReader ? word('options_always_reader') : null,
    its?.reader ? word('options_own_reader') : null,
    ...(its?.kinds ?? []).map((kind) => word('options_kind_shown', word(KIND_WORDS[kind]))),
    ...(its?.spared ?? []).map(({ kind, snippet }) => word('options_one_shown', snippet || word(KIND_WORDS[kind]))),
  ].filter((line) => line !== null);
  return element(
    'li',
    { class: 'site' },
    element('div', {}, element('strong', {}, host), ...lines.map((line) => element('p', { class: 'soft line' }, element('bdi', {}, line)))),
    element('button', { id: `forget-${host}`, 'aria-label': `${word('options_forget_site')}: ${host}`, click: () => act(async () => askBackground('changeSite', host, { do: 'forget' })) }, word('options_forget_site')),
  );
}
