import { BUNDLED, type BundledFont, type Face, facesFor, toFontFace } from './face.ts';

export type LoadFont = (font: BundledFont) => Promise<Face[]>;

/** Brings bundled families into a document as they are asked for, and takes them out again. A family that cannot be had is shown in the next best. */
export function fontsOf(document: Document, text: string, load: LoadFont | undefined): { want: (font: string) => void; close: () => void } {
  const wanted = new Set<string>();
  const worn: FontFace[] = [];
  let closed = false;
  const wear = async (font: BundledFont): Promise<void> => {
    const faces = (await load?.(font)) ?? [];
    if (closed) return;
    for (const face of facesFor(text, faces).map(toFontFace)) {
      document.fonts.add(face);
      worn.push(face);
    }
  };
  return {
    want(font) {
      const bundled = BUNDLED.find((each) => each === font);
      if (!bundled || wanted.has(bundled)) return;
      wanted.add(bundled);
      wear(bundled).catch(() => wanted.delete(bundled));
    },
    close() {
      closed = true;
      for (const face of worn) document.fonts.delete(face);
    },
  };
}
