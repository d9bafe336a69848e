/** Whether an element is a heading, of whatever level. */
export const isHeading = ({ nodeName }: Element): boolean => /^H[1-6]$/.test(nodeName);
