import { ensureRoom, heightOf, rule, type TextStyle, write, writeAt } from './canvas.ts';
import { type Element, group, tagged } from './structure.ts';
import { COLOUR, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

/** A heading is never left alone at the foot of a page: it needs room for the lines that are kept together after it. */
const FOLLOWING = 78;
const NUMBER_WIDTH = 30;
/** Paragraphs of up to so many lines stay on one page; longer ones begin with as many. */
const KEPT_LINES = 'x\nx\nx\nx';

/** The document's name in large letters with a line of facts under it. */
export function title(doc: PDFKit.PDFDocument, parent: Element, text: string, subtitle?: string): void {
  const style = { face: 'bold', size: SIZE.title, lineGap: 1 } as const;
  tagged(doc, parent, 'H1', () => write(doc, text, style));
  if (subtitle) {
    doc.y += 2;
    tagged(doc, parent, 'P', () => write(doc, subtitle, { size: SIZE.body, colour: COLOUR.quiet }));
  }
  doc.y += 12;
  rule(doc, doc.y, { width: 48, colour: COLOUR.accent });
  doc.y += 16;
}

export function heading(doc: PDFKit.PDFDocument, parent: Element, text: string): void {
  const style = { face: 'bold', size: SIZE.heading, lineGap: 1.5 } as const;
  doc.y += 12;
  ensureRoom(doc, heightOf(doc, text, TEXT_WIDTH, style) + FOLLOWING);
  tagged(doc, parent, 'H2', () => write(doc, text, style));
  doc.y += 5;
}

export type Tone = 'normal' | 'quiet' | 'emphasis';

export function paragraph(
  doc: PDFKit.PDFDocument,
  parent: Element,
  text: string,
  tone: Tone = 'normal',
): void {
  if (tone !== 'quiet') keepTogether(doc, text, TEXT_WIDTH);
  tagged(doc, parent, 'P', () => write(doc, text, TONES[tone]));
  doc.y += 5;
}

const TONES: Record<Tone, TextStyle> = {
  normal: {},
  quiet: { size: SIZE.small, colour: COLOUR.quiet },
  emphasis: { face: 'bold' },
};

/** A numbered paragraph whose number hangs in a column of its own: `3.2  The fee is …`. Its parent is a list. */
export function numbered(doc: PDFKit.PDFDocument, list: Element, number: string, text: string): void {
  const width = TEXT_WIDTH - NUMBER_WIDTH;
  keepTogether(doc, text, width);
  const { y } = doc;
  const item = group(doc, list, 'LI');
  const label = { x: PAGE.left, y, width: NUMBER_WIDTH };
  tagged(doc, item, 'Lbl', () => void writeAt(doc, number, label, { colour: COLOUR.quiet }));
  tagged(doc, item, 'LBody', () => void writeAt(doc, text, { x: PAGE.left + NUMBER_WIDTH, y, width }));
  doc.y += 4;
}

function keepTogether(doc: PDFKit.PDFDocument, text: string, width: number): void {
  ensureRoom(doc, Math.min(heightOf(doc, text, width), heightOf(doc, KEPT_LINES, width)));
}
