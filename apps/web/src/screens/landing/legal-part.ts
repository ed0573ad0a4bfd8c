/** A part of a long text with its own address. */
export interface LegalPart {
  id: string;
  heading: string;
  paragraphs: readonly string[];
}
