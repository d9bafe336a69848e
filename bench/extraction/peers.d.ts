declare module 'peer:defuddle' {
  export default class Defuddle {
    constructor(document: Document, options: { url: string });
    parse(): { title: string; content: string; author: string; published: string };
  }
}
