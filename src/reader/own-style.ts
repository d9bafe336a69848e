import type { Room } from './room.ts';

const LOADS = /\b(?:url|src|image-set)\(|\\/i; // a backslash may spell any of them where values are kept as written
const KEPT = new Set(['CSSStyleRule', 'CSSNestedDeclarations', 'CSSMediaRule', 'CSSSupportsRule', 'CSSContainerRule', 'CSSLayerBlockRule']);

/** The reader's own rules over ours, for the article alone: the controls stay as they are. */
export function wearOwnStyle({ onSettings }: Room, sheet: CSSStyleSheet): void {
  let worn = '';
  onSettings(({ css }) => {
    if (css === worn) return;
    worn = css;
    sheet.replaceSync(`.page { ${soundRules(css)} }`);
  });
}

/** What of a style sheet's text asks for nothing: no import, no address, no font; rules of other kinds than styles and conditions go. */
function soundRules(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css); // takes no @import
  prune(sheet);
  return Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n');
}

function prune(holder: CSSStyleSheet | CSSGroupingRule | CSSStyleRule): void {
  for (let n = holder.cssRules.length - 1; n >= 0; n--) {
    const rule = holder.cssRules[n];
    if (rule && 'style' in rule) strip(rule.style as CSSStyleDeclaration);
    if (rule instanceof CSSStyleRule || rule instanceof CSSGroupingRule) prune(rule);
    if (rule && !KEPT.has(rule.constructor.name)) holder.deleteRule(n);
  }
}

function strip(style: CSSStyleDeclaration): void {
  if (!LOADS.test(style.cssText)) return;
  // a shorthand with a variable in it has no value of its own to look at
  for (const name of Array.from(style)) if (LOADS.test(style.getPropertyValue(name)) || style.getPropertyValue(name) === '') style.removeProperty(name);
  if (LOADS.test(style.cssText)) style.cssText = '';
}
