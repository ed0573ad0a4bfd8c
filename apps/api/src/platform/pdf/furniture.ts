import { rule, writeAt } from './canvas.ts';
import { artifact } from './structure.ts';
import { COLOUR, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

export interface Furniture {
  /** Top left: who issues the document. */
  issuer: string;
  /** Top right: its number. */
  reference?: string;
  /** Bottom left, beside "Page x of y". */
  note?: string;
}

const HEAD_Y = 44;
const FOOT_Y = PAGE.height - 52;

/** Draws head and foot on every page: only now is their number known. */
export function drawFurniture(doc: PDFKit.PDFDocument, { issuer, reference, note }: Furniture): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    // pdfkit begins a new page for text under the bottom margin, so that there is none for the foot.
    doc.page.margins.bottom = 0;
    const head = { face: 'bold', size: SIZE.body, colour: COLOUR.ink } as const;
    const foot = { size: SIZE.label, colour: COLOUR.quiet };
    artifact(doc, () => writeColumns(doc, HEAD_Y, issuer, reference ?? '', head), onPage('Top'));
    rule(doc, HEAD_Y + 20);
    rule(doc, FOOT_Y - 8);
    const page = `Page ${index + 1} of ${count}`;
    artifact(doc, () => writeColumns(doc, FOOT_Y, note ?? '', page, foot), onPage('Bottom'));
  }
}

const onPage = (root: 'Top' | 'Bottom') => ({ type: 'Pagination' as const, attached: [root] });

function writeColumns(
  doc: PDFKit.PDFDocument,
  y: number,
  left: string,
  right: string,
  style: { face?: 'bold'; size: number; colour: string },
): void {
  const split = TEXT_WIDTH * 0.7;
  if (left) writeAt(doc, left, { x: PAGE.left, y, width: split }, style);
  const quiet = { size: SIZE.small, colour: COLOUR.quiet, align: 'right' } as const;
  if (right) writeAt(doc, right, { x: PAGE.left + split, y, width: TEXT_WIDTH - split }, quiet);
}
