import { ensureRoom, heightOf, type TextStyle, writeAt } from './canvas.ts';
import { artifact, type Element, group, tagged } from './structure.ts';
import { COLOUR, GUTTER, PAGE, SIZE, TEXT_WIDTH } from './theme.ts';

const PAD = 14;
const WIDTH = (TEXT_WIDTH - GUTTER) / 2;

export interface PartyBlock {
  /** What the party is in this document: `Artist`. */
  role: string;
  name: string;
  /** Address, tax number and the like, one per line. */
  lines: readonly string[];
}

/** The two parties in panels of one height, side by side. */
export function parties(
  doc: PDFKit.PDFDocument,
  parent: Element,
  blocks: readonly [PartyBlock, PartyBlock],
): void {
  const height = Math.max(...blocks.map((block) => contentHeight(doc, block))) + 2 * PAD;
  ensureRoom(doc, height);
  const top = doc.y;
  for (const [index, block] of blocks.entries()) {
    const x = PAGE.left + index * (WIDTH + GUTTER);
    artifact(doc, () => void doc.roundedRect(x, top, WIDTH, height, 4).fill(COLOUR.panel));
    const section = group(doc, parent, 'Sect');
    let y = top + PAD;
    for (const { text, style, after } of parts(block)) {
      const place = { x: x + PAD, y, width: WIDTH - 2 * PAD };
      tagged(doc, section, 'P', () => void writeAt(doc, text, place, style));
      y = doc.y + after;
    }
  }
  doc.y = top + height + 12;
}

function contentHeight(doc: PDFKit.PDFDocument, block: PartyBlock): number {
  const heights = parts(block).map(
    ({ text, style, after }) => heightOf(doc, text, WIDTH - 2 * PAD, style) + after,
  );
  return heights.reduce((sum, height) => sum + height, 0);
}

function parts({ role, name, lines }: PartyBlock): { text: string; style: TextStyle; after: number }[] {
  const small: TextStyle = { size: SIZE.small + 0.5, lineGap: 2 };
  return [
    {
      text: role.toUpperCase(),
      style: { size: SIZE.label, colour: COLOUR.accent, letterSpacing: 0.8, face: 'bold' },
      after: 2,
    },
    { text: name, style: { size: SIZE.heading, face: 'bold', lineGap: 1.5 }, after: 4 },
    ...lines.map((text) => ({ text, style: small, after: 0 })),
  ];
}
