import type { Face } from './fonts.ts';
import { COLOUR, LINE_GAP, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

export interface TextStyle {
  face?: Face;
  size?: number;
  colour?: string;
  align?: 'left' | 'right' | 'center';
  lineGap?: number;
  letterSpacing?: number;
}

/** Draws a text into a column from a given point and gives the y under its last line. */
export function writeAt(
  doc: PDFKit.PDFDocument,
  text: string,
  place: { x: number; y: number; width: number },
  style: TextStyle = {},
): number {
  apply(doc, style);
  doc.text(printable(text), place.x, place.y, options(place.width, style));
  return doc.y;
}

/** How high a text becomes in a column of this width. */
export function heightOf(
  doc: PDFKit.PDFDocument,
  text: string,
  width: number,
  style: TextStyle = {},
): number {
  apply(doc, style);
  return doc.heightOfString(printable(text), options(width, style));
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
  doc
    .lineWidth(0.6)
    .strokeColor(colour)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}

function apply(
  doc: PDFKit.PDFDocument,
  { face = 'regular', size = SIZE.body, colour = COLOUR.ink }: TextStyle,
): void {
  doc.font(face).fontSize(size).fillColor(colour);
}

function options(width: number, { align = 'left', lineGap = LINE_GAP, letterSpacing = 0 }: TextStyle) {
  return { width, align, lineGap, characterSpacing: letterSpacing };
}

/** Members' words may hold tabs and control characters, which a font draws as empty boxes. */
function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '');
}
