import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { contractNumber } from './contract-number.ts';
import { contractType } from './contract-type.ts';
import { drawingBytes } from './drawn-signature.ts';

it('numbers by the month in India, with characters that nobody mistakes', () => {
  const numbers = Array.from({ length: 500 }, () => contractNumber(new Date('2026-08-31T18:30:00Z')));
  for (const number of numbers) expect(number).toMatch(/^CTR-202609-[ACDEFGHJKMNPQRTWXY34679]{6}$/);
  expect(new Set(numbers).size).toBe(500);
});

it.each([
  ['local', ['Goa', 'Goa', 'Goa'], ['India', 'India', 'India']],
  ['local', ['Goa', null, 'Goa'], ['India', 'India', null]],
  ['interstate', ['Goa', 'Kerala', 'Kerala'], ['India', 'India', 'India']],
  ['interstate', ['Goa', 'Goa', 'Kerala'], ['India', 'India', 'India']],
  ['international', ['Goa', 'Goa', 'Goa'], ['India', 'Portugal', 'India']],
])('is %s for %j in %j', (expected, states, countries) => {
  const places = states.map((state, index) => ({ state, country: countries[index] ?? null }));
  expect(contractType(places)).toBe(expected);
});

it('writes equal content as equal text, whatever the order of its keys', () => {
  const text = '{"a":[{"x":null,"y":2},"s"],"b":1}';
  expect(canonicalJson({ b: 1, a: [{ y: 2, x: null }, 's'] })).toBe(text);
  expect(canonicalJson({ a: [{ x: null, y: 2 }, 's'], b: 1 })).toBe(text);
  expect(canonicalJson(['s', 1])).not.toBe(canonicalJson([1, 's']));
});

it('reads the bytes of a drawing', () => {
  expect(drawingBytes('data:image/png;base64,AAEC')).toEqual(Buffer.from([0, 1, 2]));
});
