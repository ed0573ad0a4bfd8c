import { createHash } from 'node:crypto';
import { TERMS_VERSION } from '@backline/api-contract/accounts';
import { expect, it } from 'vitest';
import { TERMS } from './terms-text.ts';

/** Who has accepted a version has accepted these words; other words are another version, for which everybody is asked again. */
it('the words of the terms change with their version only', () => {
  const words = createHash('sha256').update(JSON.stringify(TERMS)).digest('hex').slice(0, 16);
  expect([TERMS_VERSION, words]).toEqual(['2026-11-29', '1a6ef9d5ffc1e01c']);
});
