import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 14;

export type IdPrefix =
  | 'order'
  | 'pay'
  | 'rfnd'
  | 'trf'
  | 'rvrsl'
  | 'setl'
  | 'acc'
  | 'acc_prd'
  | 'sth'
  | 'disp'
  | 'evt';

/** `count` characters that nobody can guess; also used for bank references. */
export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

/** The gateway's ids: a prefix that tells the kind, then 14 letters or digits. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomLetters(LENGTH)}`;
}
