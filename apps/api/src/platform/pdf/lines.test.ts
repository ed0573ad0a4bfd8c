import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

/** Every sign is one point wide. */
function set(text: string, width: number): string[] {
  const lines = linesOf(text, 'regular', width, ({ text: part }) => [...part].length);
  expect(lines.every((line) => line.width <= width)).toBe(true);
  return lines.map(({ runs }) => runs.map((run) => run.text).join(''));
}

describe('lines', () => {
  it('end after spaces, which they do without', () => {
    expect(set('Ωμ Ψ Ж Д', 4)).toEqual(['Ωμ Ψ', 'Ж Д']);
    expect(set('Ωμ   Ψ ', 9)).toEqual(['Ωμ Ψ']);
  });

  it('end after a hyphen, but not where a word changes its script', () => {
    expect(set('Ω Rao-शशि', 6)).toEqual(['Ω Rao-', 'शशि']);
    expect(set('Ω Raoश', 5)).toEqual(['Ω', 'Raoश']);
  });

  it('part a word that is too wide for any, between signs', () => {
    expect(set('अआइईउ', 2)).toEqual(['अआ', 'इई', 'उ']);
  });

  it('keep those of the author, empty ones too', () => {
    expect(set('Ω\n\nΨ', 9)).toEqual(['Ω', '', 'Ψ']);
  });

  it('close up over a sign that no font has', () => {
    expect(set('Ω \uE000 Ψ', 9)).toEqual(['Ω Ψ']);
  });
});
