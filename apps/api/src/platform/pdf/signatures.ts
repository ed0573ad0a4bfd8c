import { ensureRoom, heightOf, rule, type TextStyle, writeAt } from './canvas.ts';
import { flattenPng } from './png.ts';
import { COLOUR, GUTTER, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

const WIDTH = (TEXT_WIDTH - GUTTER) / 2;
const FIELD_HEIGHT = 56;
const DETAIL: TextStyle = { size: SIZE.small, colour: COLOUR.quiet, lineGap: 2 };

export interface SignatureBlock {
  role: string;
  /** The legal name in print, under the line. */
  name: string;
  /** A drawing as PNG, a typed name, or null where the line still waits for its signature. */
  mark: { type: 'drawn'; png: Uint8Array } | { type: 'typed'; text: string } | null;
  /** When, from where: one a line. */
  details: readonly string[];
}

/**
 * Two signature fields side by side, kept on one page.
 * @throws ImageError for a drawing that is no usable PNG.
 */
export function signatures(doc: PDFKit.PDFDocument, blocks: readonly [SignatureBlock, SignatureBlock]): void {
  const below = Math.max(...blocks.map((block) => captionHeight(doc, block)));
  ensureRoom(doc, FIELD_HEIGHT + below + 28);
  const top = doc.y + 8;
  for (const [index, block] of blocks.entries()) {
    const x = PAGE.left + index * (WIDTH + GUTTER);
    writeAt(
      doc,
      block.role.toUpperCase(),
      { x, y: top, width: WIDTH },
      { size: SIZE.label, colour: COLOUR.accent, face: 'bold', letterSpacing: 0.8 },
    );
    const line = top + 14 + FIELD_HEIGHT;
    drawMark(doc, block.mark, x, line);
    rule(doc, line, { x, width: WIDTH, colour: COLOUR.ink });
    caption(doc, block, x, line + 5);
  }
  doc.y = top + 14 + FIELD_HEIGHT + 5 + below + 10;
}

function drawMark(doc: PDFKit.PDFDocument, mark: SignatureBlock['mark'], x: number, line: number): void {
  if (mark?.type === 'drawn') {
    const fit: [number, number] = [WIDTH - 12, FIELD_HEIGHT - 6];
    doc.image(flattenPng(mark.png), x, line - FIELD_HEIGHT + 3, { fit, valign: 'bottom' });
  }
  if (mark?.type === 'typed') {
    const style: TextStyle = {
      face: 'italic',
      size: fittingSize(doc, mark.text),
      colour: COLOUR.signature,
      lineGap: 0,
    };
    writeAt(doc, mark.text, { x, y: line - heightOf(doc, mark.text, WIDTH, style) - 1, width: WIDTH }, style);
  }
}

/** The largest size at which a typed name stays on one line, down to that of the body. */
function fittingSize(doc: PDFKit.PDFDocument, text: string): number {
  doc.font('italic').fontSize(1);
  const width = doc.widthOfString(text);
  return Math.max(SIZE.body, Math.min(20, (WIDTH - 8) / width));
}

function caption(doc: PDFKit.PDFDocument, { name, details }: SignatureBlock, x: number, top: number): void {
  let y = writeAt(doc, name, { x, y: top, width: WIDTH }, { face: 'bold', lineGap: 1 }) + 1;
  for (const detail of details) y = writeAt(doc, detail, { x, y, width: WIDTH }, DETAIL);
}

function captionHeight(doc: PDFKit.PDFDocument, { name, details }: SignatureBlock): number {
  const detailHeights = details.map((detail) => heightOf(doc, detail, WIDTH, DETAIL));
  return (
    heightOf(doc, name, WIDTH, { face: 'bold', lineGap: 1 }) +
    1 +
    detailHeights.reduce((sum, height) => sum + height, 0)
  );
}
