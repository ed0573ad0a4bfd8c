import { labelOf } from '../../../lib/words.ts';

/** `escrow: BK-2026-000012` is `Escrow, BK-2026-000012`: the kind in words, with whose it is. */
export function accountLabel(account: string): string {
  const [kind = '', ...owner] = account.split(': ');
  return owner.length > 0 ? `${labelOf(kind)}, ${owner.join(': ')}` : labelOf(kind);
}

/** Descriptions and checks are written as parts of a sentence; on a page they begin one. Ids in them stay as they are. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
