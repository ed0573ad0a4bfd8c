import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type PdfBuilder, type PdfMeta, renderPdf } from './document.ts';
import { NAMES } from './example-names.ts';
import { glyphsOf, outlineOf, readPdf, unmarked } from './pdf-reader.ts';

const META: PdfMeta = {
  title: 'Contract BL-1',
  author: 'Backline',
  createdAt: new Date('2031-03-04T10:00:00.000Z'),
  reference: 'BL-1',
};

function everyBlock(doc: PdfBuilder): void {
  doc.title('Performance agreement', 'made on 4 March 2031');
  doc.parties([
    { role: 'Artist', name: 'Asha Rao', lines: ['14 Hill Road', 'Mumbai'] },
    { role: 'Buyer', name: 'Nightjar Hospitality', lines: [] },
  ]);
  doc.keyValues([['Agreed fee', '₹1,25,000.00']]);
  doc.table({
    columns: [
      { label: 'Milestone', share: 0.5 },
      { label: 'Amount', share: 0.5, align: 'right' },
    ],
    rows: [['Deposit', '₹37,500.00']],
    total: ['Total', '₹37,500.00'],
  });
  doc.heading('1. Performance');
  doc.numbered('1.1', 'The Artist performs in person.');
  doc.paragraph('Loud.', 'emphasis');
  doc.paragraph('Quiet.', 'quiet');
  doc.signatures([
    { role: 'Artist', name: 'Asha Rao', mark: { type: 'typed', text: 'Asha Rao' }, details: ['Signed'] },
    { role: 'Buyer', name: 'Vikram Shetty', mark: null, details: [] },
  ]);
  doc.qrCode({
    data: 'https://backline.example/verify?n=1',
    heading: 'Check',
    lines: ['or enter the number'],
  });
}

const pageCount = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

/** Every packed stream of a file, unpacked: page contents, and the maps from glyphs back to characters. */
function streams(pdf: Buffer): string {
  const parts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    try {
      parts.push(inflateSync(pdf.subarray(at + 7, pdf.indexOf('endstream', at))).toString('latin1'));
    } catch {
      // Not a packed stream.
    }
  }
  return parts.join('\n');
}

const words = 'The Buyer provides stage, sound and light as listed in the rider. '.repeat(4);

describe('the file', () => {
  it('is a PDF with its metadata', async () => {
    const pdf = (await renderPdf(everyBlock, META)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdf).toContain('(Contract BL-1)');
    expect(pdf).toContain('(D:20310304100000Z)');
    expect(pdf).toContain('/Lang (en-IN)');
    expect(pdf).toContain('/DisplayDocTitle true');
  });

  it('is the same byte for byte for the same content', async () => {
    const [first, second] = [await renderPdf(everyBlock, META), await renderPdf(everyBlock, META)];
    expect(first.equals(second)).toBe(true);
  });

  it('differs with content or time', async () => {
    const first = await renderPdf(everyBlock, META);
    const later = await renderPdf(everyBlock, { ...META, createdAt: new Date('2031-03-04T10:00:01.000Z') });
    const other = await renderPdf((doc) => doc.paragraph('x'), META);
    expect(first.equals(later)).toBe(false);
    expect(first.equals(other)).toBe(false);
  });

  it('keeps its text as text, with the rupee sign', async () => {
    const maps = streams(await renderPdf(everyBlock, META));
    expect(maps).toContain('beginbfrange');
    expect(maps).toContain('<20b9>');
  });

  it('keeps its XML metadata well formed whatever the title', async () => {
    const pdf = await renderPdf((doc) => doc.paragraph('x'), { ...META, title: 'Rao & <Sons>' });
    expect(pdf.toString('latin1')).toContain('>Rao and Sons<');
  });
});

describe('pages', () => {
  it('begin when the last one is full', async () => {
    expect(pageCount(await renderPdf(everyBlock, META))).toBe(1);
    const long = await renderPdf((doc) => {
      for (let index = 0; index < 40; index += 1) doc.numbered(`1.${index}`, words);
    }, META);
    expect(pageCount(long)).toBeGreaterThan(2);
  });

  it('begin where asked', async () => {
    const pdf = await renderPdf((doc) => {
      doc.paragraph('one');
      doc.newPage();
      doc.paragraph('two');
    }, META);
    expect(pageCount(pdf)).toBe(2);
  });

  it.each([1, 30, 60])('take a table of %i rows, and head and foot add none', async (rows) => {
    const pdf = await renderPdf((doc) => {
      doc.table({
        columns: [{ label: 'Show', share: 1 }],
        rows: Array.from({ length: rows }, (_, index) => [`${index}`]),
      });
    }, META);
    // 24 points per row, 658 points per page
    expect(pageCount(pdf)).toBe(Math.ceil((rows + 1) / 27));
  });

  it('take a paragraph longer than a page and control characters', async () => {
    const pdf = await renderPdf((doc) => doc.paragraph(`a\tb\r\nc\u0000\u0007${words.repeat(30)}`), META);
    expect(pageCount(pdf)).toBe(3);
  });
});

describe('for screen readers', () => {
  it('every block is an element of the structure', async () => {
    const pdf = readPdf(await renderPdf(everyBlock, META));
    expect(outlineOf(pdf)).toBe(
      [
        'Document(H1 P Sect(P P P P) Sect(P P)',
        'Table(TR(TH TD)) Table(TR(TH TH) TR(TH TD) TR(TH TD))',
        'H2 L(LI(Lbl LBody)) P P',
        'Sect(P P P P) Sect(P P) Sect(Figure P P))',
      ].join(' '),
    );
    const tree = [...pdf.dictionaries.values()].join('\n');
    expect(tree).toContain('/Marked true');
    expect(tree).toContain('/Alt (QR code of the address https://backline.example/verify?n=1)');
    expect(tree.match(/\/Scope \/Row/g)).toHaveLength(3);
    expect(tree.match(/\/Scope \/Column/g)).toHaveLength(2);
  });

  it('numbered paragraphs that follow one another are one list', async () => {
    const pdf = await renderPdf((doc) => {
      doc.numbered('1.1', 'one');
      doc.numbered('1.2', 'two');
      doc.heading('Two');
      doc.numbered('2.1', 'three');
    }, META);
    expect(outlineOf(readPdf(pdf))).toBe('Document(L(LI(Lbl LBody) LI(Lbl LBody)) H2 L(LI(Lbl LBody)))');
  });

  it('nothing is painted outside of an element or artifact, over page breaks too', async () => {
    const { pages } = readPdf(
      await renderPdf((doc) => {
        everyBlock(doc);
        doc.paragraph(words.repeat(30));
        doc.paragraph(`${NAMES.Tamil} `.repeat(300));
        doc.table({
          columns: [{ label: 'Show', share: 1 }],
          rows: Array.from({ length: 40 }, () => [NAMES.Telugu]),
        });
      }, META),
    );
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.map(unmarked)).toEqual(pages.map(() => ({ painted: [], open: 0 })));
    expect(
      pages.every((page) => page.includes('/Attached [/Top]') && page.includes('/Attached [/Bottom]')),
    ).toBe(true);
  });

  it('the head of a table is said once, however many pages it comes on', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`${index}`]);
    const pdf = await renderPdf((doc) => doc.table({ columns: [{ label: 'Show', share: 1 }], rows }), META);
    expect(outlineOf(readPdf(pdf))).toBe(`Document(Table(${Array(61).fill('TR(TH)').join(' ')}))`);
  });
});

describe('names of all scripts', () => {
  it.each(Object.entries(NAMES))('show no box in %s', async (_script, name) => {
    const pdf = await renderPdf((doc) => {
      doc.title(name, name);
      doc.parties([
        { role: 'Artist', name, lines: [`known as ${name}`] },
        { role: 'Buyer', name, lines: [] },
      ]);
      doc.signatures([
        { role: 'Artist', name, mark: { type: 'typed', text: name }, details: [] },
        { role: 'Buyer', name, mark: null, details: [] },
      ]);
    }, META);
    const glyphs = readPdf(pdf).pages.flatMap(glyphsOf);
    expect(glyphs.length).toBeGreaterThan(name.length);
    expect(glyphs).not.toContain(0);
    expect(pdf.length).toBeLessThan(60_000);
  });

  it('have their letters beside the glyphs, with the script', async () => {
    const pdf = await renderPdf((doc) => doc.paragraph('The Artist ராம் plays'), META);
    const [page = ''] = readPdf(pdf).pages;
    const utf16 = Buffer.from('\uFEFFராம்', 'utf16le').swap16().toString('latin1');
    expect(page).toContain(`/Lang (und-Taml)\n/ActualText (${utf16})`);
  });

  it('cannot turn round the words that follow', async () => {
    const turned = await renderPdf((doc) => doc.paragraph('Asha\u202E pays\u2066'), META);
    const plain = await renderPdf((doc) => doc.paragraph('Asha pays'), META);
    expect(turned.equals(plain)).toBe(true);
  });
});

it('refuses a broken drawing', async () => {
  const block = {
    role: 'Artist',
    name: 'Asha',
    mark: { type: 'drawn', png: Buffer.from('no') } as const,
    details: [],
  };
  await expect(renderPdf((doc) => doc.signatures([block, block]), META)).rejects.toThrow('no PNG');
});
