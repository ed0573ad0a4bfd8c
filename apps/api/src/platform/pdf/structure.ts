/** An element of the document's structure: what a screen reader hears instead of what the page looks like. */
export type Element = PDFKit.PDFStructureElement;

interface ElementOptions {
  /** Said in place of a picture. */
  alt?: string;
  /** Left, top, right, bottom of a picture on the page. */
  bbox?: [number, number, number, number];
  /** What a heading of a table heads. */
  scope?: 'Row' | 'Column';
}

/** The root of a document's structure. End it when all is drawn. */
export function structureOf(doc: PDFKit.PDFDocument): Element {
  const root = doc.struct('Document');
  doc.addStructure(root);
  return root;
}

/** An element that holds others: a table, a list, a section. */
export function group(doc: PDFKit.PDFDocument, parent: Element, type: string): Element {
  const element = doc.struct(type);
  parent.add(element);
  return element;
}

/**
 * Draws the content of an element: a heading, a paragraph, a cell. Page breaks before it are the caller's; text may
 * break inside.
 */
export function tagged(
  doc: PDFKit.PDFDocument,
  parent: Element,
  type: string,
  draw: () => void,
  options: ElementOptions = {},
): void {
  parent.add(doc.struct(type, options, draw));
}

/** Draws what is looks only, or said elsewhere: rules, panels, head and foot of a page. Never inside of an element. */
export function artifact(
  doc: PDFKit.PDFDocument,
  draw: () => void,
  options: { type: 'Layout' } | { type: 'Pagination'; attached: string[] } = { type: 'Layout' },
): void {
  doc.markContent('Artifact', options);
  draw();
  doc.endMarkedContent();
}
