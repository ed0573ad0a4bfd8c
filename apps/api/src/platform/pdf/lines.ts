import type { Face } from './fonts.ts';
import { type Run, runsOf, signsOf } from './runs.ts';

export interface MeasuredRun extends Run {
  width: number;
}

export interface Line {
  /** In the order in which they are read. */
  runs: MeasuredRun[];
  width: number;
}

/** How wide a run is, in points. */
export type Measure = (run: Run) => number;

interface Word {
  runs: MeasuredRun[];
  /** The space after it, which a line that ends here does without. */
  gap: MeasuredRun[];
}

/** A line may end after spaces and after a hyphen, dash or slash. */
const TOKENS = / +|[^ \-\u2013\u2014/]*[-\u2013\u2014/]+|[^ \-\u2013\u2014/]+/g;
const ENDS_WORD = /[-\u2013\u2014/]$/;

/** Sets a text of several scripts into lines of this width. A word that is wider than a line is parted between signs. */
export function linesOf(text: string, face: Face, width: number, measure: Measure): Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const words = wordsOf(runsOf(paragraph, face), measure);
    return fill(
      words.flatMap((word) => (widthOf(word.runs) > width ? parted(word, measure) : [word])),
      width,
    );
  });
}

/** Runs up to a possible end of a line: several where a word changes its script. */
function wordsOf(runs: readonly Run[], measure: Measure): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const run of runs) {
    for (const text of run.text.match(TOKENS) ?? []) {
      const isGap = text.startsWith(' ');
      const part = measured({ ...run, text: isGap ? ' ' : text }, measure);
      const word = words.at(-1);
      if (!isGap && !isOpen) words.push({ runs: [part], gap: [] });
      else if (!isGap) word?.runs.push(part);
      // One space, also where a sign between two was left out.
      else if (word?.gap.length === 0) word.gap.push(part);
      isOpen = !isGap && !ENDS_WORD.test(text);
    }
  }
  return words;
}

function parted({ runs, gap }: Word, measure: Measure): Word[] {
  const pieces = runs.flatMap((run) => signsOf(run.text).map((text) => measured({ ...run, text }, measure)));
  return pieces.map((piece, index) => ({ runs: [piece], gap: index === pieces.length - 1 ? gap : [] }));
}

function fill(words: readonly Word[], width: number): Line[] {
  const lines: Line[] = [{ runs: [], width: 0 }];
  let gap: MeasuredRun[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const grown = (line?.width ?? 0) + widthOf(gap) + widthOf(word.runs);
    if (line && (line.runs.length === 0 || grown <= width)) {
      line.runs.push(...(line.runs.length === 0 ? [] : gap), ...word.runs);
      line.width = widthOf(line.runs);
    } else lines.push({ runs: [...word.runs], width: widthOf(word.runs) });
    gap = word.gap;
  }
  return lines;
}

const measured = (run: Run, measure: Measure): MeasuredRun => ({ ...run, width: measure(run) });
const widthOf = (runs: readonly MeasuredRun[]): number => runs.reduce((sum, { width }) => sum + width, 0);
