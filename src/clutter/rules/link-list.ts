import type { BoxRule } from '../rule.ts';

const HEADLINE = 30; // characters a link; labels of menus and tags are shorter

export const linkList: BoxRule = {
  name: 'link-list',
  kind: 'promo',
  why: 'a list of headlines of other articles, beside this one',
  about: 'box',
  isClutter: ({ place, weight, cards, pages, awayPages, ownLinks, chars, linkDensity, proseRuns, fields, cells }) =>
    place === 'beside' &&
    cards >= 3 &&
    weight < 0.5 &&
    linkDensity > 0.7 &&
    chars >= HEADLINE * pages &&
    awayPages < pages / 2 &&
    ownLinks === 0 &&
    proseRuns <= pages / 3 &&
    fields === 0 &&
    cells <= 6,
};
