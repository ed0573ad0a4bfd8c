import type { Font } from 'fontkit';

/** Ids above those of any font tell one sense of a glyph from another. */
const SENSE = 0x1_00_00;

/**
 * One font's ids of its glyphs in each sense. A file maps every glyph to one text, but one shape may stand for several
 * letters: the body of the Arabic ن is that of ت under other dots. So each sense becomes a glyph of its own.
 */
export function glyphSenses(): (glyph: number, codePoints: readonly number[]) => number {
  const senses = new Map<number, Map<string, number>>();
  return (glyph, codePoints) => {
    const known = senses.get(glyph) ?? new Map<string, number>();
    senses.set(glyph, known);
    const sense = codePoints.join();
    const id = known.get(sense) ?? glyph + SENSE * known.size;
    known.set(sense, id);
    return id;
  };
}

/** fontkit's subset of a font for one document, which takes these ids: asked by pdfkit for each glyph that it writes. */
export function subsetOf(createSubset: () => ReturnType<Font['createSubset']>) {
  const subset = createSubset() as unknown as { glyphs: number[]; includeGlyph(id: number): number };
  const places = new Map([[0, 0]]);
  subset.includeGlyph = (id) => {
    const place = places.get(id) ?? subset.glyphs.push(id % SENSE) - 1;
    places.set(id, place);
    return place;
  };
  return subset;
}
