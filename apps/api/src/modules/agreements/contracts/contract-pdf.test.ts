import { describe, expect, it } from 'vitest';
import { NAMES } from '../../../platform/pdf/example-names.ts';
import { glyphsOf, outlineOf, readPdf } from '../../../platform/pdf/pdf-reader.ts';
import { hashOfContent } from './contract-content.ts';
import { type ContractPdf, renderContract } from './contract-pdf.ts';
import type { SignatureRow } from './contracts.store.ts';
import { BUYER, exampleContent } from './example-contract.ts';

function document(signatures: SignatureRow[] = [], content = exampleContent()): ContractPdf {
  const { contractNumber } = content;
  const contract = { contractNumber, documentHash: hashOfContent(content), content };
  return { contract, signatures, publicUrl: 'https://backline.example' };
}

function signature(side: SignatureRow['side'], overrides: Partial<SignatureRow> = {}): SignatureRow {
  return {
    contractId: '0199c0de-0000-7000-8000-0000000000c0',
    side,
    userId: '0199c0de-0000-7000-8000-00000000000a',
    legalName: 'Meenakshi Iyer',
    signatureType: 'typed',
    signatureValue: 'Meenakshi Iyer',
    consentText: 'I agree.',
    documentHash: hashOfContent(exampleContent()),
    ip: '203.0.113.7',
    userAgent: 'Firefox',
    signedAt: new Date('2026-11-02T09:12:00Z'),
    ...overrides,
  };
}

const BOTH = [signature('artist'), signature('buyer', { signedAt: new Date('2026-11-03T05:40:00Z') })];
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
const factsOf = (pdf: Buffer): string => pdf.toString('latin1');

describe('the document', () => {
  it('has the same bytes for the same content, whenever it is made', async () => {
    expect((await renderContract(document(BOTH))).equals(await renderContract(document(BOTH)))).toBe(true);
    expect((await renderContract(document())).equals(await renderContract(document(BOTH)))).toBe(false);
  });

  it('is as old as its last signature', async () => {
    expect(factsOf(await renderContract(document()))).toContain('D:20261102063000Z');
    expect(factsOf(await renderContract(document(BOTH)))).toContain('D:20261103054000Z');
  });

  it('gets its certificate page with the second signature', async () => {
    const [none, one, both] = [
      await renderContract(document()),
      await renderContract(document(BOTH.slice(0, 1))),
      await renderContract(document(BOTH)),
    ].map(pagesOf);
    expect([one, both]).toEqual([none, Number(none) + 1]);
  });

  it.each(Object.entries(NAMES))('sets parties, title and signatures in %s', async (_script, name) => {
    const content = exampleContent({
      artist: { ...BUYER, displayName: `DJ ${name}`, legalName: name },
      booking: { title: name, artistName: name, venueName: name },
    });
    const mine = signature('artist', { legalName: name, signatureValue: name });
    const pdf = await renderContract(document([mine, signature('buyer')], content));
    expect(readPdf(pdf).pages.flatMap(glyphsOf)).not.toContain(0);
    expect(pdf.length).toBeLessThan(100_000);
  });

  it('reads in order: parties, terms, clauses in lists, signatures, certificate', async () => {
    const outline = outlineOf(readPdf(await renderContract(document(BOTH))));
    expect(outline).toMatch(
      /^Document\(H1 P P Sect\([P ]+\) Sect\([P ]+\) H2 Table\(.*?\) Table\(.*?\) H2 L\(LI\(Lbl LBody\)/,
    );
    expect(outline.match(/H1/g)).toHaveLength(2);
    expect(outline.endsWith('Sect(Figure P P P))')).toBe(true);
  });

  it('takes names and titles of any length and script', async () => {
    const content = exampleContent({
      booking: { title: 'नमस्ते <Night> & "Friends" 🎷 '.repeat(6), artistName: 'A'.repeat(300) },
    });
    const long = signature('artist', { legalName: 'Iyer '.repeat(24), userAgent: 'x'.repeat(300), ip: null });
    expect(pagesOf(await renderContract(document([long, signature('buyer')], content)))).toBeGreaterThan(4);
  });
});
