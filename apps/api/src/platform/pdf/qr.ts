import { create } from 'qrcode';
import { ensureRoom, heightOf, writeAt } from './canvas.ts';
import { type Element, group, tagged } from './structure.ts';
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
export function qrCode(doc: PDFKit.PDFDocument, parent: Element, { data, heading, lines }: QrBlock): void {
  const x = PAGE.left + SIDE + GAP;
  const width = TEXT_WIDTH - SIDE - GAP;
  const small = { size: SIZE.small, colour: COLOUR.quiet, lineGap: 2 };
  const wordsHeight = 16 + lines.reduce((sum, line) => sum + heightOf(doc, line, width, small) + 2, 0);
  ensureRoom(doc, Math.max(SIDE, wordsHeight) + 16);
  const top = doc.y + 8;
  const section = group(doc, parent, 'Sect');
  tagged(doc, section, 'Figure', () => drawModules(doc, data, PAGE.left, top), {
    alt: `QR code of the address ${data}`,
    bbox: [PAGE.left, top, PAGE.left + SIDE, top + SIDE],
  });
  tagged(doc, section, 'P', () => void writeAt(doc, heading, { x, y: top, width }, { face: 'bold' }));
  for (const line of lines) {
    const place = { x, y: doc.y + 2, width };
    tagged(doc, section, 'P', () => void writeAt(doc, line, place, small));
  }
  doc.y = Math.max(top + SIDE, doc.y + 2) + 8;
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
