import { ensureRoom, heightOf, rule, type TextStyle, widthOf, writeAt } from './canvas.ts';
import { flattenPng } from './png.ts';
import { type Element, group, tagged } from './structure.ts';
import { COLOUR, GUTTER, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

const WIDTH = (TEXT_WIDTH - GUTTER) / 2;
const FIELD_HEIGHT = 56;
const ROLE: TextStyle = { size: SIZE.label, colour: COLOUR.accent, face: 'bold', letterSpacing: 0.8 };
const DETAIL: TextStyle = { size: SIZE.small, colour: COLOUR.quiet, lineGap: 2 };

export interface SignatureBlock {
  role: string;
  /** The legal name in print, under the line. */
  name: string;
  /** A drawing as PNG, a typed name, or null where the line still waits for its signature. */
  mark: { type: 'drawn'; png: Uint8Array } | { type: 'typed'; text: string } | null;
  /** When, from where: one per line. */
  details: readonly string[];
}

/**
 * Two signature fields side by side, kept on one page.
 * @throws ImageError for a drawing that is no usable PNG.
 */
export function signatures(
  doc: PDFKit.PDFDocument,
  parent: Element,
  blocks: readonly [SignatureBlock, SignatureBlock],
): void {
  const below = Math.max(...blocks.map((block) => captionHeight(doc, block)));
  ensureRoom(doc, FIELD_HEIGHT + below + 28);
  const top = doc.y + 8;
  for (const [index, block] of blocks.entries()) {
    const x = PAGE.left + index * (WIDTH + GUTTER);
    const section = group(doc, parent, 'Sect');
    const role = block.role.toUpperCase();
    tagged(doc, section, 'P', () => void writeAt(doc, role, { x, y: top, width: WIDTH }, ROLE));
    const line = top + 14 + FIELD_HEIGHT;
    drawMark(doc, section, block, x, line);
    rule(doc, line, { x, width: WIDTH, colour: COLOUR.ink });
    caption(doc, section, block, x, line + 5);
  }
  doc.y = top + 14 + FIELD_HEIGHT + 5 + below + 10;
}

function drawMark(
  doc: PDFKit.PDFDocument,
  section: Element,
  { mark, name }: SignatureBlock,
  x: number,
  line: number,
): void {
  if (mark?.type === 'drawn') {
    const png = flattenPng(mark.png);
    const fit: [number, number] = [WIDTH - 12, FIELD_HEIGHT - 6];
    const top = line - FIELD_HEIGHT + 3;
    tagged(doc, section, 'Figure', () => void doc.image(png, x, top, { fit, valign: 'bottom' }), {
      alt: `Signature of ${name}, drawn by hand`,
      bbox: [x, top, x + fit[0], top + fit[1]],
    });
  }
  if (mark?.type === 'typed') {
    const { text } = mark;
    const style: TextStyle = {
      face: 'italic',
      size: fittingSize(doc, text),
      colour: COLOUR.signature,
      lineGap: 0,
    };
    const y = line - heightOf(doc, text, WIDTH, style) - 1;
    tagged(doc, section, 'P', () => void writeAt(doc, text, { x, y, width: WIDTH }, style));
  }
}

/** The largest size at which a typed name stays on one line, down to that of the body. */
function fittingSize(doc: PDFKit.PDFDocument, text: string): number {
  const width = widthOf(doc, text, { face: 'italic', size: 1 });
  return Math.max(SIZE.body, Math.min(20, (WIDTH - 8) / width));
}

function caption(
  doc: PDFKit.PDFDocument,
  section: Element,
  { name, details }: SignatureBlock,
  x: number,
  top: number,
): void {
  const place = { x, y: top, width: WIDTH };
  tagged(doc, section, 'P', () => void writeAt(doc, name, place, { face: 'bold', lineGap: 1 }));
  doc.y += 1;
  for (const detail of details) {
    const { y } = doc;
    tagged(doc, section, 'P', () => void writeAt(doc, detail, { x, y, width: WIDTH }, DETAIL));
  }
}

function captionHeight(doc: PDFKit.PDFDocument, { name, details }: SignatureBlock): number {
  const detailHeights = details.map((detail) => heightOf(doc, detail, WIDTH, DETAIL));
  return (
    heightOf(doc, name, WIDTH, { face: 'bold', lineGap: 1 }) +
    1 +
    detailHeights.reduce((sum, height) => sum + height, 0)
  );
}
