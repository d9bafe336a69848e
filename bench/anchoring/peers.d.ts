/** The peers, as the bench's own bundler finds them in its cache. */
declare module 'peer:apache' {
  export function describeTextQuote(range: Range, scope: Node): Promise<unknown>;
  export function createTextQuoteSelectorMatcher(selector: unknown): (scope: Node) => AsyncGenerator<Range>;
}
declare module 'peer:dom-anchor' {
  export function fromRange(root: Node, range: Range): unknown;
  export function toRange(root: Node, selector: unknown, options: { hint: number }): Range | null;
}
declare module 'peer:dom-anchor-position' {
  export function fromRange(root: Node, range: Range): { start: number };
}
declare module 'peer:hypothesis' {
  export function describe(root: Element, range: Range): unknown[];
  export function anchor(root: Element, selectors: unknown[]): Promise<Range>;
}
