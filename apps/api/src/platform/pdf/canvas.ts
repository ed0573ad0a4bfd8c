import { drawLines, isPlain, type Setting, setLines } from './drawing.ts';
import { applyFont, type Face } from './fonts.ts';
import { artifact } from './structure.ts';
import { COLOUR, LINE_GAP, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

export interface TextStyle {
  face?: Face;
  size?: number;
  colour?: string;
  align?: Setting['align'];
  lineGap?: number;
  /** For capitals of our own; scripts that join their letters take none. */
  letterSpacing?: number;
}

/** Draws a text into a column from a given point and gives the y under its last line. */
export function writeAt(
  doc: PDFKit.PDFDocument,
  text: string,
  place: { x: number; y: number; width: number },
  style: TextStyle = {},
): number {
  const shown = printable(text);
  apply(doc, style);
  if (isPlain(shown)) doc.text(shown, place.x, place.y, options(place.width, style));
  else drawLines(doc, setLines(doc, shown, place.width, setting(style)), place, setting(style));
  return doc.y;
}

/** How high a text becomes in a column of this width. */
export function heightOf(
  doc: PDFKit.PDFDocument,
  text: string,
  width: number,
  style: TextStyle = {},
): number {
  const shown = printable(text);
  apply(doc, style);
  if (isPlain(shown)) return doc.heightOfString(shown, options(width, style));
  const { lineGap } = setting(style);
  return setLines(doc, shown, width, setting(style)).length * (doc.currentLineHeight(true) + lineGap);
}

/** How wide a text is on one line. */
export function widthOf(doc: PDFKit.PDFDocument, text: string, style: TextStyle = {}): number {
  const lines = setLines(doc, printable(text), Number.POSITIVE_INFINITY, setting(style));
  return Math.max(...lines.map(({ width }) => width));
}

/** Draws a text over the full measure where the last one ended; a long one goes on on the next page. */
export function write(doc: PDFKit.PDFDocument, text: string, style: TextStyle = {}): void {
  writeAt(doc, text, { x: PAGE.left, y: doc.y, width: TEXT_WIDTH }, style);
}

/** Begins a new page unless this much height is left on the current one. */
export function ensureRoom(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > PAGE.height - PAGE.bottom) doc.addPage();
}

export function rule(
  doc: PDFKit.PDFDocument,
  y: number,
  options: { x?: number; width?: number; colour?: string } = {},
): void {
  const { x = PAGE.left, width = TEXT_WIDTH, colour = COLOUR.line } = options;
  artifact(doc, () => {
    doc
      .lineWidth(0.6)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}

function apply(
  doc: PDFKit.PDFDocument,
  { face = 'regular', size = SIZE.body, colour = COLOUR.ink }: TextStyle,
): void {
  applyFont(doc, 'NotoSans', face);
  doc.fontSize(size).fillColor(colour);
}

function setting({
  face = 'regular',
  size = SIZE.body,
  align = 'left',
  lineGap = LINE_GAP,
}: TextStyle): Setting {
  return { face, size, align, lineGap };
}

function options(width: number, { align = 'left', lineGap = LINE_GAP, letterSpacing = 0 }: TextStyle) {
  return { width, align, lineGap, characterSpacing: letterSpacing };
}

/**
 * Members' words may hold tabs and control characters, which a font draws as empty boxes, and marks that turn the
 * direction of what follows: in a contract, nobody's name may turn the words around it.
 */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu, '');
}
