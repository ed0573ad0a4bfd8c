import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFieldCipher, FieldCipherError, keyIdOf } from './field-cipher.ts';

const first = { id: 'k1', key: randomBytes(32) };
const second = { id: 'k2', key: randomBytes(32) };
const cipher = createFieldCipher({ keys: [first, second], writeKeyId: 'k1' });
const ADDRESS = 'artist_profiles:42:pan_number';

function reasonOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof FieldCipherError) return error.reason;
    throw error;
  }
  return 'none';
}

describe('round trip', () => {
  it('returns any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(cipher.decrypt(cipher.encrypt(value, ADDRESS), ADDRESS)).toBe(value);
      }),
    );
  });

  it('has the documented form and a fresh nonce each time', () => {
    const texts = [cipher.encrypt('AAPFU0939F', ADDRESS), cipher.encrypt('AAPFU0939F', ADDRESS)];
    for (const text of texts) expect(text).toMatch(/^v1\.k1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts.join()).not.toContain('AAPFU0939F');
  });
});

describe('rotation', () => {
  const rotated = createFieldCipher({ keys: [first, second], writeKeyId: 'k2' });

  it('reads what the former key wrote and writes with the new one', () => {
    const old = cipher.encrypt('secret', ADDRESS);
    expect(rotated.decrypt(old, ADDRESS)).toBe('secret');
    expect(keyIdOf(old)).toBe('k1');
    expect(keyIdOf(rotated.encrypt('secret', ADDRESS))).toBe('k2');
  });

  it('names a key that is no longer there', () => {
    const old = cipher.encrypt('secret', ADDRESS);
    const without = createFieldCipher({ keys: [second], writeKeyId: 'k2' });
    expect(() => without.decrypt(old, ADDRESS)).toThrow('the key k1, which is not configured');
    expect(reasonOf(() => without.decrypt(old, ADDRESS))).toBe('unknown_key');
  });

  it('refuses to start without its write key', () => {
    expect(() => createFieldCipher({ keys: [first], writeKeyId: 'k9' })).toThrow('k9');
  });
});

describe('tampering', () => {
  it('is refused at every byte of nonce, data and tag', () => {
    const [version, keyId, nonce, data] = cipher.encrypt('secret', ADDRESS).split('.');
    for (const [part, make] of [
      [nonce, (altered: string) => [version, keyId, altered, data].join('.')],
      [data, (altered: string) => [version, keyId, nonce, altered].join('.')],
    ] as const) {
      const bytes = Buffer.from(part ?? '', 'base64url');
      for (const [index, byte] of bytes.entries()) {
        const altered = Buffer.from(bytes);
        altered[index] = byte ^ 1;
        expect(reasonOf(() => cipher.decrypt(make(altered.toString('base64url')), ADDRESS))).toBe('tampered');
      }
    }
  });

  it('covers a ciphertext copied to another record, field or table', () => {
    const text = cipher.encrypt('secret', ADDRESS);
    for (const other of [
      'artist_profiles:43:pan_number',
      'artist_profiles:42:bank',
      'users:42:pan_number',
    ] as const)
      expect(reasonOf(() => cipher.decrypt(text, other))).toBe('tampered');
  });

  it('covers a ciphertext relabelled with another key', () => {
    const text = cipher.encrypt('secret', ADDRESS).replace('v1.k1.', 'v1.k2.');
    expect(reasonOf(() => cipher.decrypt(text, ADDRESS))).toBe('tampered');
  });

  it.each([
    '',
    'plain text',
    'v2.k1.AAAA.AAAA',
    'v1.k1.AAAA',
    'v1..AAAAAAAAAAAAAAAA.AAAA',
    'v1.k1.AAAAAAAAAAAAAAAA.AAAA',
  ])('calls %j malformed', (text) => {
    expect(reasonOf(() => cipher.decrypt(text, ADDRESS))).toBe('malformed');
  });
});
