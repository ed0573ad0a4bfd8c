import { create } from 'qrcode';
import { ensureRoom, heightOf, writeAt } from './canvas.ts';
import { COLOUR, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

const SIDE = 92;
const GAP = 18;

export interface QrBlock {
  /** What a phone reads: an address. */
  data: string;
  heading: string;
  /** Said beside the code, for those without a camera. */
  lines: readonly string[];
}

/** A QR code, drawn as vectors, with words to its right. */
export function qrCode(doc: PDFKit.PDFDocument, { data, heading, lines }: QrBlock): void {
  const x = PAGE.left + SIDE + GAP;
  const width = TEXT_WIDTH - SIDE - GAP;
  const small = { size: SIZE.small, colour: COLOUR.quiet, lineGap: 2 };
  const wordsHeight = 16 + lines.reduce((sum, line) => sum + heightOf(doc, line, width, small) + 2, 0);
  ensureRoom(doc, Math.max(SIDE, wordsHeight) + 16);
  const top = doc.y + 8;
  drawModules(doc, data, PAGE.left, top);
  let y = writeAt(doc, heading, { x, y: top, width }, { face: 'bold' }) + 2;
  for (const line of lines) y = writeAt(doc, line, { x, y, width }, small) + 2;
  doc.y = Math.max(top + SIDE, y) + 8;
}

function drawModules(doc: PDFKit.PDFDocument, data: string, x: number, y: number): void {
  const { modules } = create(data, { errorCorrectionLevel: 'M' });
  const step = SIDE / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) doc.rect(x + column * step, y + row * step, step, step);
    }
  }
  // One fill for all squares: filled one by one, viewers draw hairlines between them.
  doc.fill(COLOUR.ink);
}
