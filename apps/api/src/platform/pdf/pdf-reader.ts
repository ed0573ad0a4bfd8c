import { inflateSync } from 'node:zlib';

/** As much of a reader of PDF as the tests of what pdfkit writes need: objects in clear, streams packed with zlib. */
export interface PdfObjects {
  /** Dictionaries by number, as they stand in the file. */
  dictionaries: ReadonlyMap<number, string>;
  /** Unpacked contents of the pages, in order. */
  pages: readonly string[];
}

const REFERENCE = /(\d+) 0 R/g;

export function readPdf(file: Buffer): PdfObjects {
  const text = file.toString('latin1');
  const dictionaries = new Map<number, string>();
  const streams = new Map<number, string>();
  for (const { 1: id, 2: body = '' } of text.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gms)) {
    const [dictionary = '', stream] = body.split('\nstream\n');
    dictionaries.set(Number(id), dictionary);
    if (stream === undefined || !dictionary.includes('/FlateDecode')) continue;
    const packed = Buffer.from(stream.slice(0, stream.lastIndexOf('\nendstream')), 'latin1');
    streams.set(Number(id), inflateSync(packed).toString('latin1'));
  }
  const pages = [...dictionaries.values()]
    .filter((dictionary) => /\/Type \/Page\b(?!s)/.test(dictionary))
    .map((page) => streams.get(Number(/\/Contents (\d+)/.exec(page)?.[1])) ?? '');
  return { dictionaries, pages };
}

/** The structure from its root as nested names: `Table(TR(TH TD))`. */
export function outlineOf({ dictionaries }: PdfObjects): string {
  const draw = (id: number): string => {
    const dictionary = dictionaries.get(id) ?? '';
    const type = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '';
    const children = [...kidsOf(dictionary).matchAll(REFERENCE)].map(({ 1: kid }) => draw(Number(kid)));
    return children.length > 0 ? `${type}(${children.join(' ')})` : type;
  };
  const root = [...dictionaries.values()].find((dictionary) => dictionary.includes('/StructTreeRoot\n'));
  const [first] = kidsOf(root ?? '').matchAll(REFERENCE);
  return draw(Number(first?.[1]));
}

/** Elements under an element: marked content counts within `MCR` dictionaries, whose page is no element. */
function kidsOf(dictionary: string): string {
  return (/\/K \[([^\]]*)\]/s.exec(dictionary)?.[1] ?? '').replace(/<<.*?>>/gs, '');
}

/** What is painted on a page outside of every element and artifact, and how marks are left open at its end. */
export function unmarked(page: string): { painted: string[]; open: number } {
  const painted: string[] = [];
  let open = 0;
  for (const line of page.split('\n')) {
    if (/ (BDC|BMC)$|^>> BDC$/.test(line)) open += 1;
    else if (line === 'EMC') open -= 1;
    else if (open === 0 && /(^| )(TJ|Tj|S|f|f\*|B|Do)$/.test(line)) painted.push(line);
  }
  return { painted, open };
}

/** Numbers of the glyphs that are shown on a page; 0 is the box. */
export function glyphsOf(page: string): number[] {
  const shown = page.split('\n').filter((line) => line.endsWith('TJ'));
  const codes = shown.flatMap((line) => [...line.matchAll(/<([0-9a-f]+)>/g)].map(({ 1: hex = '' }) => hex));
  return codes.flatMap((hex) => (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
}
