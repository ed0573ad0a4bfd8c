import { ensureRoom, heightOf, rule, type TextStyle, writeAt } from './canvas.ts';
import { COLOUR, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

const KEY_WIDTH = 138;
const PAD = 5;

export type KeyValue = readonly [key: string, value: string];

/** Facts as a list of name and value, one a line, parted by hairlines. */
export function keyValues(doc: PDFKit.PDFDocument, rows: readonly KeyValue[]): void {
  const valueWidth = TEXT_WIDTH - KEY_WIDTH;
  const keyStyle: TextStyle = { size: SIZE.small, colour: COLOUR.quiet };
  for (const [key, value] of rows) {
    const height = Math.max(heightOf(doc, key, KEY_WIDTH - PAD, keyStyle), heightOf(doc, value, valueWidth));
    ensureRoom(doc, height + 2 * PAD);
    const y = doc.y + PAD;
    writeAt(doc, key, { x: PAGE.left, y: y + 1.4, width: KEY_WIDTH - PAD }, keyStyle);
    writeAt(doc, value, { x: PAGE.left + KEY_WIDTH, y, width: valueWidth });
    doc.y = y + height + PAD - 2;
    rule(doc, doc.y);
  }
  doc.y += 8;
}

export interface Column {
  label: string;
  /** Share of the measure; the shares of all columns sum to 1. */
  share: number;
  align?: 'left' | 'right';
}

export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** A last row in bold. */
  total?: readonly string[];
}

/** A table with a head that comes again on every page. */
export function table(doc: PDFKit.PDFDocument, { columns, rows, total }: Table): void {
  const head = (): void => {
    const style = { size: SIZE.label, colour: COLOUR.quiet, letterSpacing: 0.4 };
    tableRow(
      doc,
      columns,
      columns.map(({ label }) => label.toUpperCase()),
      style,
    );
    rule(doc, doc.y, { colour: COLOUR.quiet });
  };
  ensureRoom(doc, 60);
  head();
  for (const row of rows) {
    if (!fits(doc, columns, row)) {
      doc.addPage();
      head();
    }
    tableRow(doc, columns, row, {});
    rule(doc, doc.y);
  }
  if (total) {
    ensureRoom(doc, rowHeight(doc, columns, total, { face: 'bold' }));
    tableRow(doc, columns, total, { face: 'bold' });
  }
  doc.y += 8;
}

function fits(doc: PDFKit.PDFDocument, columns: readonly Column[], cells: readonly string[]): boolean {
  return doc.y + rowHeight(doc, columns, cells, {}) <= PAGE.height - PAGE.bottom;
}

function rowHeight(
  doc: PDFKit.PDFDocument,
  columns: readonly Column[],
  cells: readonly string[],
  style: TextStyle,
): number {
  const heights = columns.map(({ share }, index) =>
    heightOf(doc, cells[index] ?? '', share * TEXT_WIDTH - PAD, style),
  );
  return Math.max(...heights) + 2 * PAD - 2;
}

function tableRow(
  doc: PDFKit.PDFDocument,
  columns: readonly Column[],
  cells: readonly string[],
  style: TextStyle,
): void {
  const { y } = doc;
  const height = rowHeight(doc, columns, cells, style);
  let x: number = PAGE.left;
  for (const [index, { share, align = 'left' }] of columns.entries()) {
    const width = share * TEXT_WIDTH;
    // Numbers end flush with the measure; words keep away from the next column.
    const place = { x: align === 'right' ? x + PAD : x, y: y + PAD, width: width - PAD };
    writeAt(doc, cells[index] ?? '', place, { ...style, align });
    x += width;
  }
  doc.y = y + height;
}
