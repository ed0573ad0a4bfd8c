import { describe, expect, it } from 'vitest';
import { NAMES } from './example-names.ts';
import { inVisualOrder, runsOf } from './runs.ts';

const shown = (text: string): string[] =>
  runsOf(text, 'regular').map((run) => `${run.family}/${run.level}:${run.text}`);
const seen = (text: string): string[] => inVisualOrder(runsOf(text, 'regular')).map((run) => run.text);

describe('the runs of a text', () => {
  it.each(Object.entries(NAMES))('keep every letter in %s', (_script, name) => {
    expect(
      runsOf(name, 'bold')
        .map(({ text }) => text)
        .join(''),
    ).toBe(name);
  });

  it('change the font with the script and come back for signs of all scripts', () => {
    expect(shown('DJ முத்து (ரா), 1')).toEqual([
      'NotoSans/0:DJ ',
      'NotoSansTamil/0:முத்து',
      'NotoSans/0: (',
      'NotoSansTamil/0:ரா',
      'NotoSans/0:), 1',
    ]);
  });

  it('part scripts of one font, which are shaped apart', () => {
    expect(shown('Rao-शर्मा')).toEqual(['NotoSans/0:Rao-', 'NotoSans/0:शर्मा']);
  });

  it('take emoji whole', () => {
    expect(shown('👨‍👩‍👧👍🏽1️⃣ 1')).toEqual(['NotoEmoji/0:👨‍👩‍👧👍🏽1️⃣', 'NotoSans/0: 1']);
  });

  it('leave out a sign that no font has, and show that a letter is missing', () => {
    expect(shown('A\uE000B 林x')).toEqual(['NotoSans/0:AB ?x']);
  });
});

describe('from right to left', () => {
  it('words go to the left, and numbers between them keep their direction', () => {
    expect(seen('علی 1924 خان')).toEqual(['خان', ' ', '1924', ' ', 'علی']);
  });

  it('only the name turns round', () => {
    expect(seen('by محمد علی and Asha')).toEqual(['by ', 'علی', ' ', 'محمد', ' and Asha']);
  });

  it('a number after a name stays after it', () => {
    expect(seen('بیگم, 7, Marine Drive').join('')).toBe('بیگم, 7, Marine Drive');
    expect(seen('بیگم 7')).toEqual(['بیگم', ' ', '7']);
  });
});
