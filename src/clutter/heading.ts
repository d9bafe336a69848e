/** Whether an element is a heading, of whatever level. */
export const isHeading = ({ localName }: Element): boolean => /^h[1-6]$/.test(localName);
