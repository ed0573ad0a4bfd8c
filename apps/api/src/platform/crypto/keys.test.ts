import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateKeyText, parseEncryptionKeys } from './keys.ts';

const material = randomBytes(32);
const encoded = material.toString('base64');

describe('parseEncryptionKeys', () => {
  it('reads keys in their order', () => {
    const { keys, problems } = parseEncryptionKeys(
      `new:${encoded}, old-1:${randomBytes(32).toString('base64')}`,
    );
    expect(problems).toEqual([]);
    expect(keys.map((key) => key.id)).toEqual(['new', 'old-1']);
    expect(keys[0]?.key).toEqual(material);
  });

  it('takes base64 without padding', () => {
    expect(parseEncryptionKeys(`k:${encoded.replace('=', '')}`).problems).toEqual([]);
  });

  it.each([
    ['', 'Key number 1 needs an id of letters, digits, "-" or "_" before a colon (id:base64).'],
    [encoded, 'Key number 1 needs an id of letters, digits, "-" or "_" before a colon (id:base64).'],
    [`a.b:${encoded}`, 'Key number 1 needs an id of letters, digits, "-" or "_" before a colon (id:base64).'],
    ['k:', 'The key k has 0 bytes; it needs 32.'],
    [`k:${randomBytes(16).toString('base64')}`, 'The key k has 16 bytes; it needs 32.'],
    [`k:${encoded.slice(0, 20)}!!`, 'The key k is not base64.'],
    [`k:${encoded},k:${encoded}`, 'The key id k is there twice.'],
  ])('says what is wrong with entry %#', (text, problem) => {
    expect(parseEncryptionKeys(text).problems).toEqual([problem]);
  });

  it('names every problem at once and never the material', () => {
    const { problems } = parseEncryptionKeys(`a:short,:${encoded}`);
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain(encoded);
  });

  it('reads what it generates', () => {
    expect(parseEncryptionKeys(generateKeyText('k1'))).toMatchObject({ keys: [{ id: 'k1' }], problems: [] });
  });
});
