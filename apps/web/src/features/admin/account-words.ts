import { labelOf } from '../../lib/words.ts';

/** `escrow: BK-2026-000012` is `Escrow, BK-2026-000012`: the kind in words, with whose it is. */
export function accountWords(account: string): string {
  const [kind = '', ...owner] = account.split(': ');
  return owner.length > 0 ? `${labelOf(kind)}, ${owner.join(': ')}` : labelOf(kind);
}
