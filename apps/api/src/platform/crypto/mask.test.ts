import { expect, it } from 'vitest';
import { mask } from './mask.ts';

it.each([
  ['1234567890', '******7890'],
  ['12345', '******2345'],
  ['1234', '******'],
  ['', '******'],
  ['AAPFU0939F', '******939F'],
])('shows %j as %s', (value, shown) => {
  expect(mask(value)).toBe(shown);
});

it('tells nothing about the length', () => {
  expect(mask('1'.repeat(18))).toHaveLength(mask('1'.repeat(6)).length);
});
