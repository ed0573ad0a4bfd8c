import { describe, expect, it } from 'vitest';
import { isPlain } from './drawing.ts';
import { type Face, openFont } from './fonts.ts';

const FACES: Face[] = ['regular', 'bold', 'italic'];
const FAMILIES = {
  NotoSans: '₹—आЖΩ',
  NotoSansArabic: 'محمدڈٹگے',
  NotoSansBengali: 'রবীন্দ্র',
  NotoSansGujarati: 'હાર્દિક',
  NotoSansGurmukhi: 'ਗੁਰਪ੍ਰੀਤ',
  NotoSansKannada: 'ಲಕ್ಷ್ಮೀಶ',
  NotoSansMalayalam: 'ശ്രീകുമാർ',
  NotoSansMeeteiMayek: 'ꯃꯤꯇꯩ',
  NotoSansOlChiki: 'ᱥᱟᱱᱛᱟᱲᱤ',
  NotoSansOriya: 'ଶ୍ରୀକୃଷ୍ଣ',
  NotoSansTamil: 'முத்துவேல்',
  NotoSansTelugu: 'వెంకటేశ్వర్లు',
  NotoSansMath: '★♪♫→∞𝓐',
  NotoEmoji: '🎷🎸',
} as const;

describe.each(Object.entries(FAMILIES) as [keyof typeof FAMILIES, string][])('%s', (family, text) => {
  it.each(FACES)('has its letters in %s', (face) => {
    const font = openFont(family, face);
    const missing = [...text].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });
});

it('opens a face once', () => {
  expect(openFont('NotoSansTamil', 'bold')).toBe(openFont('NotoSansTamil', 'bold'));
  expect(openFont('NotoSansTamil', 'bold')).not.toBe(openFont('NotoSansTamil', 'regular'));
});

it.each(FACES)('leaves to pdfkit only what Noto Sans has in %s', (face) => {
  const codes = Array.from({ length: 0x3000 }, (_, code) => code).filter((code) =>
    isPlain(String.fromCodePoint(code)),
  );
  const missing = codes.filter(
    (code) => code !== 10 && !openFont('NotoSans', face).hasGlyphForCodePoint(code),
  );
  expect([codes.length > 200, missing]).toEqual([true, []]);
});
