import { describe, expect, it } from 'vitest';
import { NAMES } from './example-names.ts';
import { type Face, openFont } from './fonts.ts';
import { type Run, runsOf } from './runs.ts';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from './shaping.ts';

function shape({ text, family, level }: Pick<Run, 'text' | 'family' | 'level'>, face: Face = 'regular') {
  const feature = level % 2 === 1 ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return openFont(family, face).layout(text, [feature as never]);
}

const one = (text: string) => runsOf(text, 'regular').map((run) => shape(run))[0]?.glyphs ?? [];
const lettersOf = (glyphs: readonly { codePoints: number[] }[]): string[] =>
  glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints));

describe.each(Object.entries(NAMES))('a name in %s', (_script, name) => {
  it.each(['regular', 'bold', 'italic'] as const)('has no box in %s', (face) => {
    const glyphs = runsOf(name, face).flatMap((run) => shape(run, face).glyphs);
    expect(glyphs.length).toBeGreaterThan(0);
    expect(glyphs.filter(({ id }) => id % 65_536 === 0)).toEqual([]);
  });

  it('can be copied out of its glyphs', () => {
    for (const run of runsOf(name, 'regular')) {
      const glyphs = [...shape(run).glyphs];
      const letters = lettersOf(run.level % 2 === 1 ? glyphs.reverse() : glyphs);
      // Marks come before or after their letter as the font draws them.
      expect([...letters.join('')].sort()).toEqual([...run.text].sort());
    }
  });
});

describe('glyphs', () => {
  it('stand in the order of the script: the vowel i of ਸਿੰਘ before its consonant', () => {
    const alone = one('ਸ')[0];
    expect(
      one('ਸਿ')
        .map(({ id }) => id % 65_536)
        .indexOf((alone?.id ?? 0) % 65_536),
    ).toBe(1);
  });

  it('melt together: the க்ஷ of லக்ஷ்மி is one', () => {
    expect(one('க்ஷ')).toHaveLength(1);
  });

  it('join: the last letter drawn first, in another form than alone', () => {
    const [last] = one('علی');
    expect(lettersOf(last ? [last] : [])).toEqual(['ی']);
    expect(last?.id).not.toBe(one('ی')[0]?.id);
  });

  it('of one shape are told apart by what they stand for', () => {
    const bodies = ['نا', 'تا'].map(
      (text) => one(text).find(({ codePoints }) => codePoints[0] !== 0x627)?.id ?? 0,
    );
    expect(new Set(bodies).size).toBe(2);
  });
});
