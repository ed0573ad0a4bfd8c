import { at } from '@backline/kernel';
import { ensureRoom, heightOf, rule, type TextStyle, writeAt } from './canvas.ts';
import { artifact, type Element, group, tagged } from './structure.ts';
import { COLOUR, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

const KEY_WIDTH = 138;
const PAD = 5;

export type KeyValue = readonly [key: string, value: string];

/** Facts as a list of name and value, one per line, parted by hairlines. */
export function keyValues(doc: PDFKit.PDFDocument, parent: Element, rows: readonly KeyValue[]): void {
  const table = group(doc, parent, 'Table');
  const valueWidth = TEXT_WIDTH - KEY_WIDTH;
  const keyStyle: TextStyle = { size: SIZE.small, colour: COLOUR.quiet };
  for (const [key, value] of rows) {
    const height = Math.max(heightOf(doc, key, KEY_WIDTH - PAD, keyStyle), heightOf(doc, value, valueWidth));
    ensureRoom(doc, height + 2 * PAD);
    const y = doc.y + PAD;
    const row = group(doc, table, 'TR');
    const keyPlace = { x: PAGE.left, y: y + 1.4, width: KEY_WIDTH - PAD };
    const valuePlace = { x: PAGE.left + KEY_WIDTH, y, width: valueWidth };
    tagged(doc, row, 'TH', () => void writeAt(doc, key, keyPlace, keyStyle), { scope: 'Row' });
    tagged(doc, row, 'TD', () => void writeAt(doc, value, valuePlace));
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
export function table(doc: PDFKit.PDFDocument, parent: Element, { columns, rows, total }: Table): void {
  const element = group(doc, parent, 'Table');
  ensureRoom(doc, 60);
  tableHead(doc, element, columns);
  for (const row of rows) {
    if (!fits(doc, columns, row)) {
      doc.addPage();
      // Said once: a screen reader knows the table's head on every page.
      tableHead(doc, null, columns);
    }
    tableRow(doc, element, columns, row, {});
    rule(doc, doc.y);
  }
  if (total) {
    ensureRoom(doc, rowHeight(doc, columns, total, { face: 'bold' }));
    tableRow(doc, element, columns, total, { face: 'bold' });
  }
  doc.y += 8;
}

function tableHead(doc: PDFKit.PDFDocument, table: Element | null, columns: readonly Column[]): void {
  const style = { size: SIZE.label, colour: COLOUR.quiet, letterSpacing: 0.4 };
  const labels = columns.map(({ label }) => label.toUpperCase());
  const row = table && group(doc, table, 'TR');
  drawCells(doc, columns, labels, style, (column, draw) => {
    if (row && labels[column] === '') tagged(doc, row, 'TD', draw);
    else if (row) tagged(doc, row, 'TH', draw, { scope: 'Column' });
    else artifact(doc, draw, { type: 'Pagination', attached: ['Top'] });
  });
  rule(doc, doc.y, { colour: COLOUR.quiet });
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
    heightOf(doc, at(cells, index), share * TEXT_WIDTH - PAD, style),
  );
  return Math.max(...heights) + 2 * PAD - 2;
}

/** The first cell names its row. */
function tableRow(
  doc: PDFKit.PDFDocument,
  table: Element,
  columns: readonly Column[],
  cells: readonly string[],
  style: TextStyle,
): void {
  const row = group(doc, table, 'TR');
  drawCells(doc, columns, cells, style, (column, draw) => {
    if (column === 0) tagged(doc, row, 'TH', draw, { scope: 'Row' });
    else tagged(doc, row, 'TD', draw);
  });
}

function drawCells(
  doc: PDFKit.PDFDocument,
  columns: readonly Column[],
  cells: readonly string[],
  style: TextStyle,
  mark: (column: number, draw: () => void) => void,
): void {
  const { y } = doc;
  const height = rowHeight(doc, columns, cells, style);
  let x: number = PAGE.left;
  for (const [index, { share, align = 'left' }] of columns.entries()) {
    const width = share * TEXT_WIDTH;
    // Numbers end flush with the measure; words keep away from the next column.
    const place = { x: align === 'right' ? x + PAD : x, y: y + PAD, width: width - PAD };
    mark(index, () => void writeAt(doc, at(cells, index), place, { ...style, align }));
    x += width;
  }
  doc.y = y + height;
}
