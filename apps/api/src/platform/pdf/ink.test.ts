import { describe, expect, it } from 'vitest';
import { drawn } from '../../testing/drawings.ts';
import { hasInk, ImageError } from './png.ts';

const wave = (x: number, y: number): boolean =>
  Math.abs(y - 50 - 20 * Math.sin(x / 20)) < 2 && x > 20 && x < 260;
const dot = (x: number, y: number): boolean => (x - 150) ** 2 + (y - 50) ** 2 < 12;

describe('ink', () => {
  it.each([
    ['a dark stroke', (x: number, y: number) => (wave(x, y) ? ([20, 20, 60, 255] as const) : null)],
    ['a blue one', (x: number, y: number) => (wave(x, y) ? ([29, 58, 138, 255] as const) : null)],
    [
      'a short dash',
      (x: number, y: number) => (y > 47 && y < 52 && x > 100 && x < 140 ? ([0, 0, 0, 255] as const) : null),
    ],
  ])('is on paper after %s', (_what, colourAt) => {
    expect(hasInk(drawn(colourAt))).toBe(true);
  });

  it.each([
    ['nothing at all', () => null],
    ['a transparent stroke', (x: number, y: number) => (wave(x, y) ? ([0, 0, 0, 8] as const) : null)],
    ['a white stroke', (x: number, y: number) => (wave(x, y) ? ([255, 255, 255, 255] as const) : null)],
    ['a single dot', (x: number, y: number) => (dot(x, y) ? ([0, 0, 0, 255] as const) : null)],
    ['one colour all over', () => [0, 0, 0, 255] as const],
  ])('is not on paper after %s', (_what, colourAt) => {
    expect(hasInk(drawn(colourAt))).toBe(false);
  });

  it('is looked for only in pictures of a size that was asked first', () => {
    const bomb = drawn(() => null);
    bomb.writeUInt32BE(100_000, 16);
    expect(() => hasInk(bomb)).toThrow(ImageError);
  });
});
