import { at } from '@backline/kernel';
import bidiFactory, { type Bidi } from 'bidi-js';
import { type Face, type Family, openFont } from './fonts.ts';

/** A stretch of text in one font, one script and one direction. */
export interface Run {
  text: string;
  family: Family;
  /** ISO 15924, or null where the script needs no care: Latin, Greek, Cyrillic, digits, signs. */
  script: Script | null;
  /** Of Unicode's bidirectional algorithm: odd runs from right to left. */
  level: number;
}

const FAMILIES = {
  Deva: 'NotoSans',
  Arab: 'NotoSansArabic',
  Beng: 'NotoSansBengali',
  Gujr: 'NotoSansGujarati',
  Guru: 'NotoSansGurmukhi',
  Knda: 'NotoSansKannada',
  Mlym: 'NotoSansMalayalam',
  Mtei: 'NotoSansMeeteiMayek',
  Olck: 'NotoSansOlChiki',
  Orya: 'NotoSansOriya',
  Taml: 'NotoSansTamil',
  Telu: 'NotoSansTelugu',
} as const satisfies Record<string, Family>;

type Script = keyof typeof FAMILIES;

const SCRIPTS = (Object.keys(FAMILIES) as Script[]).map(
  (script) => [script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')] as const,
);
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

// Its types describe another kind of module than Node loads.
const bidi = (bidiFactory as unknown as () => Bidi)();
const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The signs of a text as people count them: a letter with its vowels, an emoji with its skin tone. */
export function signsOf(text: string): string[] {
  return Array.from(signs.segment(text), ({ segment }) => segment);
}

/**
 * Parts a line of text into runs, in the order in which it is read. The line as a whole runs from left to right.
 * A sign that no font has is left out; a letter becomes a question mark, so that no name looks whole that is not.
 */
export function runsOf(text: string, face: Face): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
  const runs: Run[] = [];
  for (const { segment, index } of signs.segment(text)) {
    const run = { ...dress(segment, face), level: at(levels, index) };
    const last = runs.at(-1);
    const isSame = last?.family === run.family && last.script === run.script && last.level === run.level;
    if (isSame) last.text += run.text;
    else if (run.text !== '') runs.push(run);
  }
  return withoutTails(runs);
}

/**
 * Keeps a number that follows a name from right to left after it: the algorithm, which knows nothing of names, would
 * draw the `7` of `بیگم, 7 Marine Drive` on the left, as if it stood before.
 */
function withoutTails(runs: readonly Run[]): Run[] {
  let isInside = false;
  const settled = runs.toReversed().map((run) => {
    isInside = run.level > 0 && (isInside || (run.level % 2 === 1 && /\p{L}/u.test(run.text)));
    return isInside ? run : { ...run, level: 0 };
  });
  return settled.reverse();
}

function dress(sign: string, face: Face): Omit<Run, 'level'> {
  const script = SCRIPTS.find(([, pattern]) => pattern.test(sign))?.[0] ?? null;
  const [base = ''] = sign;
  const family = candidates(sign, script).find((candidate) => has(candidate, face, base));
  if (family) {
    const text = [...sign].filter((letter) => IGNORABLE.test(letter) || has(family, face, letter)).join('');
    return { text, family, script };
  }
  return { text: /[\p{L}\p{N}]/u.test(sign) ? '?' : '', family: 'NotoSans', script: null };
}

/** The letters of a text that no font of the documents has: on paper they would be question marks. */
export function lettersWithoutFont(text: string): string[] {
  const letters = Array.from(text).filter((letter) => /[\p{L}\p{M}\p{N}]/u.test(letter));
  return [...new Set(letters)].filter((letter) => {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? null;
    return !candidates(letter, script).some((family) => has(family, 'bold', letter));
  });
}

/** Notes, stars, arrows and the letters in fancy dress that stage names like are with the signs of mathematics. */
function candidates(sign: string, script: Script | null): Family[] {
  if (EMOJI.test(sign)) return ['NotoEmoji', 'NotoSans'];
  return script ? [FAMILIES[script], 'NotoSans'] : ['NotoSans', 'NotoSansMath', 'NotoEmoji'];
}

const has = (family: Family, face: Face, letter: string): boolean =>
  openFont(family, face).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);

/** Runs of one line as they stand on paper, from left to right (rule L2 of the bidirectional algorithm). */
export function inVisualOrder<T extends { level: number }>(runs: readonly T[]): T[] {
  let order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    order = stretches(order, level).flatMap((stretch) =>
      stretch.every((run) => run.level >= level) ? stretch.reverse() : stretch,
    );
  }
  return order;
}

/** Neighbours that are all at least on this level, or all below it. */
function stretches<T extends { level: number }>(runs: readonly T[], level: number): T[][] {
  const result: T[][] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before && before.level >= level === run.level >= level) result.at(-1)?.push(run);
    else result.push([run]);
  }
  return result;
}
