import { at } from '@backline/kernel';
import {
  BufferFlag,
  ClusterLevel,
  Direction,
  Face,
  Font,
  Blob as FontData,
  Buffer as Segment,
  shape,
} from 'harfbuzzjs';
import { glyphSenses } from './subset.ts';

/** A shaped text, in the form in which pdfkit asks fontkit's fonts for it. Measures in units of the font. */
interface GlyphRun {
  glyphs: { id: number; advanceWidth: number; codePoints: number[] }[];
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
}

/** OpenType's names for "mirror in this direction": the one thing about a text that pdfkit hands through to its font. */
export const LEFT_TO_RIGHT = 'ltrm';
export const RIGHT_TO_LEFT = 'rtlm';

/**
 * HarfBuzz for one font: letters of one script become glyphs, joined, reordered and placed as the script asks.
 * fontkit's own shaper throws on common names in Gurmukhi, Malayalam and Telugu, and misplaces marks in Bengali.
 */
export function shaperOf(bytes: Uint8Array): (text: string, features?: readonly string[]) => GlyphRun {
  const font = new Font(new Face(new FontData(bytes)));
  const senses = glyphSenses();
  // One for all texts: HarfBuzz's memory is only released when the garbage collector gets round to it.
  const segment = new Segment();
  return (text, features = []) => {
    const isReversed = features.includes(RIGHT_TO_LEFT);
    fill(segment, text, isReversed ? Direction.RTL : Direction.LTR);
    shape(font, segment);
    const positions = segment.getGlyphPositions();
    const shaped = segment.getGlyphInfos().map(({ codepoint: id, cluster }, index) => ({
      id,
      cluster,
      advanceWidth: font.glyphHAdvance(id),
      isCarrier: at(positions, index).xAdvance > 0,
    }));
    const sources = sourcesOf(text, isReversed ? shaped.toReversed() : shaped);
    return {
      glyphs: shaped.map((glyph) => {
        const codePoints = sources.get(glyph) ?? [];
        return { id: senses(glyph.id, codePoints), advanceWidth: glyph.advanceWidth, codePoints };
      }),
      positions,
      // Summed when asked: pdfkit scales the positions first.
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };
}

function fill(segment: Segment, text: string, direction: Direction): void {
  segment.reset();
  segment.addText(text);
  segment.guessSegmentProperties();
  segment.setDirection(direction);
  segment.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  segment.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
}

interface Shaped {
  /** Where in the text the letters begin that it was made from, perhaps with its neighbours. */
  cluster: number;
  /** Takes room of its own; dots and marks do not. */
  isCarrier: boolean;
}

/**
 * What each glyph stands for when text is copied out of the file. The letters of a cluster are dealt out to the glyphs
 * that carry it, the last of which takes all that are left.
 */
function sourcesOf<T extends Shaped>(text: string, glyphs: readonly T[]): Map<T, number[]> {
  const sources = new Map<T, number[]>();
  const clusters = [...Map.groupBy(glyphs, ({ cluster }) => cluster)].sort(([a], [b]) => a - b);
  for (const [index, [start, members]] of clusters.entries()) {
    const letters = Array.from(
      text.slice(start, clusters[index + 1]?.[0]),
      (letter) => letter.codePointAt(0) ?? 0,
    );
    const carriers = members.some(({ isCarrier }) => isCarrier)
      ? members.filter(({ isCarrier }) => isCarrier)
      : members;
    for (const [place, glyph] of carriers.entries()) {
      sources.set(glyph, letters.splice(0, place === carriers.length - 1 ? letters.length : 1));
    }
  }
  return sources;
}
