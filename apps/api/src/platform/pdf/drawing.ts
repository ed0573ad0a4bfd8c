import { applyFont, type Face, openFont } from './fonts.ts';
import { type Line, linesOf } from './lines.ts';
import { inVisualOrder, type Run } from './runs.ts';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from './shaping.ts';

/** How a text of several scripts is set. */
export interface Setting {
  face: Face;
  size: number;
  align: 'left' | 'right' | 'center';
  lineGap: number;
}

/** Text of the languages that the contracts are written in, every sign of which is in Noto Sans: pdfkit sets it by itself. */
const PLAIN = /^[\n\x20-\x7e\u00a0-\u017f\u2010-\u2026\u20b9]*$/;

export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Lines of a text in any scripts. Leaves the face of the style as the current font. */
export function setLines(doc: PDFKit.PDFDocument, text: string, width: number, style: Setting): Line[] {
  const lines = linesOf(text, style.face, width, (run) => {
    applyFont(doc, run.family, style.face);
    return doc.fontSize(style.size).widthOfString(run.text, { features: direction(run) });
  });
  applyFont(doc, 'NotoSans', style.face);
  doc.fontSize(style.size);
  return lines;
}

/**
 * Draws lines one under the other, all at the distance of Noto Sans whatever stands in them, and goes on on the next
 * page at the foot of one. Leaves `doc.y` under the last.
 */
export function drawLines(
  doc: PDFKit.PDFDocument,
  lines: readonly Line[],
  place: { x: number; y: number; width: number },
  style: Setting,
): void {
  const height = doc.currentLineHeight(true);
  const { ascent, unitsPerEm } = openFont('NotoSans', style.face);
  let { y } = place;
  for (const line of lines) {
    if (y + height > doc.page.maxY()) {
      doc.continueOnNewPage();
      y = doc.page.margins.top;
    }
    const start = place.x + (place.width - line.width) * SHARE_BEFORE[style.align];
    drawLine(doc, line, { start, baseline: y + (ascent / unitsPerEm) * style.size }, style.face);
    y += height + style.lineGap;
  }
  doc.y = y;
}

/** Of the room that a line leaves free. */
const SHARE_BEFORE = { left: 0, center: 0.5, right: 1 } as const;

/** Runs are placed as they are seen and drawn as they are read: a screen reader follows the order of drawing. */
function drawLine(
  doc: PDFKit.PDFDocument,
  { runs }: Line,
  { start, baseline }: { start: number; baseline: number },
  face: Face,
): void {
  const places = new Map<Run, number>();
  let x = start;
  for (const run of inVisualOrder(runs)) {
    places.set(run, x);
    x += run.width;
  }
  for (const run of runs) {
    applyFont(doc, run.family, face);
    const draw = (): void =>
      void doc.text(run.text, places.get(run), baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: direction(run),
      });
    if (run.script === null && run.family === 'NotoSans') draw();
    else withText(doc, run, draw);
  }
  applyFont(doc, 'NotoSans', face);
}

/**
 * Names the script of a run, and writes its text beside the glyphs, which are joined and reordered: for screen readers
 * and for copying. From right to left the glyphs alone are understood, and text beside them is turned round by some.
 */
function withText(doc: PDFKit.PDFDocument, { text, script, level }: Run, draw: () => void): void {
  const span = {
    ...(script && { lang: `und-${script}` }),
    ...(level % 2 === 0 && { actual: text }),
  };
  // Between BT and ET, where pdfkit has no method of its own: outside, readers no longer know the font and the place.
  const { addContent } = doc;
  doc.addContent = (operator) => {
    if (operator === 'ET') doc.endMarkedContent();
    addContent.call(doc, operator);
    return operator === 'BT' ? doc.markContent('Span', span) : doc;
  };
  draw();
  doc.addContent = addContent;
}

/** pdfkit shapes word by word unless it is asked for features: with one, a run is shaped whole and in its direction. */
const direction = ({ level }: Run): PDFKit.Mixins.OpenTypeFeatures[] => [
  level % 2 === 1 ? RIGHT_TO_LEFT : LEFT_TO_RIGHT,
];
