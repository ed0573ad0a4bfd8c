import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** pdfkit's built-in fonts have no rupee sign; Noto Sans has it, and Devanagari for names. */
const FILES = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
} as const;

export type Face = keyof typeof FILES;

const { resolve } = createRequire(import.meta.url);
const cache = new Map<Face, Buffer>();

/** The bytes of a face, read once: every document embeds only the glyphs that it uses. */
export function fontFile(face: Face): Buffer {
  const known = cache.get(face);
  if (known) return known;
  const bytes = readFileSync(resolve(`@expo-google-fonts/noto-sans/${FILES[face]}`));
  cache.set(face, bytes);
  return bytes;
}

/** Makes `regular`, `bold` and `italic` known to a document. A face is parsed when it is first used. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const face of Object.keys(FILES) as Face[]) doc.registerFont(face, fontFile(face));
}
