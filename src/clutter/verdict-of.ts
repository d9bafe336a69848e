import { cutBlocks, fold } from '../article/block.ts';
import { pictureAddress, pictureName } from '../article/picture.ts';
import type { Rule } from './rule.ts';
import { elementOf, type Verdict } from './verdict.ts';

const SNIPPET = 120; // characters
const SAID = 60; // characters that tell a thing without a name from others

/** What a rule says of a target, as the ledger tells it. */
export function verdictOf(rule: Pick<Rule, 'name' | 'kind' | 'why'> & { certainty?: 'likely' }, target: Verdict['target']): Verdict {
  const element = elementOf(target);
  const snippet = 'about' in rule && rule.about === 'shell' ? '' : snippetOf(target);
  const names = [...(element?.classList ?? [])].map((name) => name.replace(/\d+/g, '#')).slice(0, 3).join('.');
  return {
    kind: rule.kind,
    rule: rule.name,
    reason: rule.why,
    target,
    confidence: rule.certainty === 'likely' ? 0.7 : 1,
    snippet,
    signature: `${rule.name} ${element?.localName ?? ''}.${names || snippet.slice(0, SAID)}`,
  };
}

function snippetOf(target: Verdict['target']): string {
  if ('node' in target) return fold(target.node.data.slice(target.start, target.end)).slice(0, SNIPPET);
  const text = cutBlocks(target).filter(({ kind }) => kind === 'text').map(({ text }) => text).join(' ');
  if (text) return text.slice(0, SNIPPET);
  const picture = target.matches('img') ? target : target.querySelector('img');
  return picture ? fold(picture.getAttribute('alt') ?? '') || pictureName(pictureAddress(picture)) : target.localName;
}
