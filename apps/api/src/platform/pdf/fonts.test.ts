import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { fontFile, registerFonts } from './fonts.ts';

/** Whether a TrueType file maps a character to a glyph, read from its format 4 character map (OpenType, cmap). */
function hasGlyph(font: Buffer, code: number): boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(record + 8);
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 8 + index * 8),
  );
  const map = cmap + (maps.find((offset) => font.readUInt16BE(cmap + offset) === 4) ?? 0);
  const segments = font.readUInt16BE(map + 6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = font.readUInt16BE(map + 14 + segment * 2);
    const start = font.readUInt16BE(map + 16 + segments * 2 + segment * 2);
    if (code >= start && code <= end) return true;
  }
  return false;
}

describe.each(['regular', 'bold', 'italic'] as const)('the %s face', (face) => {
  it.each([
    ['rupee', 0x20b9],
    ['dash', 0x2014],
    ['Devanagari', 0x0906],
  ])('has the %s', (_name, code) => {
    expect(hasGlyph(fontFile(face), code)).toBe(true);
  });

  it('is read once and known to a document', () => {
    expect(fontFile(face)).toBe(fontFile(face));
    const doc = new PDFDocument();
    registerFonts(doc);
    expect(doc.font(face).widthOfString('₹1,25,000.00')).toBeGreaterThan(0);
  });
});

it('the test sees what is missing', () => {
  expect(hasGlyph(fontFile('regular'), 0x0b95)).toBe(false);
});
