import { randomInt } from 'node:crypto';
import { DEFAULT_ZONE, localDateOf } from '@backline/kernel';

/** Without the letters and digits that are taken for each other on paper: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const ALPHABET = 'ACDEFGHJKMNPQRTWXY34679';
const LENGTH = 6;

/**
 * `CTR-202608-7QK4WN`: the month by the platform's zone, and six characters that nobody can guess. See
 * docs/rules/agreements.md#contract.
 */
export function contractNumber(now: Date): string {
  const month = localDateOf(now, DEFAULT_ZONE).slice(0, 7).replace('-', '');
  const random = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return `CTR-${month}-${random.join('')}`;
}
