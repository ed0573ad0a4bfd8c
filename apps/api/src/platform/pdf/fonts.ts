import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { shaperOf } from './shaping.ts';
import { subsetOf } from './subset.ts';

/** pdfkit's built-in fonts have neither a rupee sign nor any script of India. A family's key is the name of its files. */
const PACKAGES = {
  NotoSans: 'noto-sans',
  NotoSansArabic: 'noto-sans-arabic',
  NotoSansBengali: 'noto-sans-bengali',
  NotoSansGujarati: 'noto-sans-gujarati',
  NotoSansGurmukhi: 'noto-sans-gurmukhi',
  NotoSansKannada: 'noto-sans-kannada',
  NotoSansMalayalam: 'noto-sans-malayalam',
  NotoSansMeeteiMayek: 'noto-sans-meetei-mayek',
  NotoSansOlChiki: 'noto-sans-ol-chiki',
  NotoSansOriya: 'noto-sans-oriya',
  NotoSansTamil: 'noto-sans-tamil',
  NotoSansTelugu: 'noto-sans-telugu',
  NotoSansMath: 'noto-sans-math',
  NotoEmoji: 'noto-emoji',
} as const;

export type Family = keyof typeof PACKAGES;
export type Face = 'regular' | 'bold' | 'italic';

const STYLES = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic' } as const;

const { resolve } = createRequire(import.meta.url);
const opened = new Map<string, Font>();

/** A face, read and parsed once for all documents: each embeds only the glyphs that it uses. */
export function openFont(family: Family, face: Face): Font {
  const style = STYLES[faceOf(family, face)];
  const name = `${family}_${style}`;
  const known = opened.get(name);
  if (known) return known;
  const bytes = readFileSync(resolve(`@expo-google-fonts/${PACKAGES[family]}/${style}/${name}.ttf`));
  const parsed = create(bytes) as Font;
  const createSubset = parsed.createSubset.bind(parsed);
  const font = Object.assign(parsed, {
    layout: shaperOf(bytes),
    createSubset: () => subsetOf(createSubset),
  });
  opened.set(name, font);
  return font;
}

/** Makes a face the current one of a document. */
export function applyFont(doc: PDFKit.PDFDocument, family: Family, face: Face): void {
  // pdfkit takes a font that is open already; its types speak of bytes alone.
  doc.font(openFont(family, face) as never, `${family}-${faceOf(family, face)}`);
}

/** Only Latin slants: the scripts of India and the Arabic script have no italic. The signs of Noto Sans Math have one weight. */
function faceOf(family: Family, face: Face): Face {
  if (family === 'NotoSansMath') return 'regular';
  return face === 'italic' && family !== 'NotoSans' ? 'regular' : face;
}
