import { describe, expect, it } from 'vitest';
import { constantTimeEqual, randomToken, sha256Hex } from './tokens.ts';

describe('randomToken', () => {
  it('carries 32 bytes as base64url', () => {
    const token = randomToken();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('never repeats', () => {
    const tokens = Array.from({ length: 1_000 }, randomToken);
    expect(new Set(tokens).size).toBe(1_000);
  });
});

describe('sha256Hex', () => {
  it('agrees with the published test vector', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('hashes text as UTF-8 and bytes alike', () => {
    expect(sha256Hex('₹')).toBe(sha256Hex(Buffer.from('₹', 'utf8')));
  });
});

describe('constantTimeEqual', () => {
  it.each([
    ['', '', true],
    ['secret', 'secret', true],
    ['secret', 'Secret', false],
    ['secret', 'secret ', false],
    ['', 'x', false],
  ])('%j and %j: %s', (a, b, equal) => {
    expect(constantTimeEqual(a, b)).toBe(equal);
  });

  it('compares bytes with text', () => {
    expect(constantTimeEqual(Buffer.from('abc'), 'abc')).toBe(true);
  });
});
