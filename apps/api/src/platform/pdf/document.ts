import PDFDocument from 'pdfkit';
import { drawFurniture } from './furniture.ts';
import { type PartyBlock, parties } from './parties.ts';
import { heading, numbered, paragraph, type Tone, title } from './prose.ts';
import { type QrBlock, qrCode } from './qr.ts';
import { type SignatureBlock, signatures } from './signatures.ts';
import { type Element, group, structureOf } from './structure.ts';
import { type KeyValue, keyValues, type Table, table } from './tables.ts';
import { PAGE } from './theme.ts';

export interface PdfMeta {
  title: string;
  /** Stands in the file and decides its id, so that the same content always gives the same bytes. */
  createdAt: Date;
  /** Who issues the document; also in the head of every page. */
  author: string;
  /** The document's number, in the head of every page. */
  reference?: string;
  /** A line in the foot of every page. */
  note?: string;
}

/** What a document is made of, from top to bottom. Blocks find their own page breaks. */
export interface PdfBuilder {
  title(text: string, subtitle?: string): void;
  heading(text: string): void;
  paragraph(text: string, tone?: Tone): void;
  /** `numbered('3.2', 'The fee is …')` */
  numbered(number: string, text: string): void;
  keyValues(rows: readonly KeyValue[]): void;
  table(table: Table): void;
  parties(blocks: readonly [PartyBlock, PartyBlock]): void;
  signatures(blocks: readonly [SignatureBlock, SignatureBlock]): void;
  qrCode(block: QrBlock): void;
  newPage(): void;
}

/**
 * Makes a tagged A4 document with selectable text and embedded fonts. The same input gives the same bytes on the same
 * version of Node (whose zlib packs the streams). Takes about 50 ms of the event loop, and more where a font is met for
 * the first time: call it in a job. See docs/rules/agreements.md#document.
 * @throws ImageError for a drawn signature that is no usable PNG.
 */
export async function renderPdf(build: (doc: PdfBuilder) => void, meta: PdfMeta): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left },
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en-IN',
    displayTitle: true,
    tagged: true,
    info: {
      Title: metadata(meta.title),
      Author: metadata(meta.author),
      Creator: metadata(meta.author),
      CreationDate: meta.createdAt,
      ModDate: meta.createdAt,
    },
  });
  const root = structureOf(doc);
  build(builderOn(doc, root));
  root.end();
  drawFurniture(doc, { ...meta, issuer: meta.author });
  doc.end();
  return Buffer.concat(await Array.fromAsync<Buffer>(doc));
}

function builderOn(doc: PDFKit.PDFDocument, root: Element): PdfBuilder {
  // Numbered paragraphs that follow one another are one list.
  let list: Element | null = null;
  const flow = (): Element => {
    list = null;
    return root;
  };
  const ongoingList = (): Element => {
    list ??= group(doc, root, 'L');
    return list;
  };
  return {
    title: (text, subtitle) => title(doc, flow(), text, subtitle),
    heading: (text) => heading(doc, flow(), text),
    paragraph: (text, tone) => paragraph(doc, flow(), text, tone),
    numbered: (number, text) => numbered(doc, ongoingList(), number, text),
    keyValues: (rows) => keyValues(doc, flow(), rows),
    table: (content) => table(doc, flow(), content),
    parties: (blocks) => parties(doc, flow(), blocks),
    signatures: (blocks) => signatures(doc, flow(), blocks),
    qrCode: (block) => qrCode(doc, flow(), block),
    newPage: () => void doc.addPage(),
  };
}

/** pdfkit copies these into XML without escaping them. */
function metadata(text: string): string {
  return text.replaceAll('&', 'and').replace(/[<>\p{Cc}]/gu, '');
}
