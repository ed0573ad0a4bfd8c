/**
 * The kinds of account (docs/rules/money.md#ledger). Escrow is kept per booking, payable per artist; the others are the
 * platform's own.
 */
export const ACCOUNT_KINDS = [
  'gateway_clearing',
  'escrow',
  'artist_payable',
  'platform_revenue',
  'tax_payable',
  'refunds_payable',
  'gateway_fees',
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Names an account before it exists: the first posting on it opens it. */
export interface AccountRef {
  kind: AccountKind;
  /** The booking of an escrow, the artist of a payable; null for the platform's own accounts. */
  ownerId: string | null;
}

export const escrowOf = (bookingId: string): AccountRef => ({ kind: 'escrow', ownerId: bookingId });
export const payableOf = (artistId: string): AccountRef => ({ kind: 'artist_payable', ownerId: artistId });

const own = (kind: AccountKind): AccountRef => ({ kind, ownerId: null });

/** The platform's own accounts. `clearing` is the money that lies with the gateway. */
export const platform = {
  clearing: own('gateway_clearing'),
  revenue: own('platform_revenue'),
  taxPayable: own('tax_payable'),
  refundsPayable: own('refunds_payable'),
  gatewayFees: own('gateway_fees'),
} as const;

/** Text that is the same for the same account and different for any other. */
export const accountKey = ({ kind, ownerId }: AccountRef): string => (ownerId ? `${kind}:${ownerId}` : kind);

/** Money held for others: credits are negative here, so that a balance above zero would be somebody else's money. */
export const HELD_FOR_OTHERS: readonly AccountKind[] = ['escrow', 'artist_payable', 'refunds_payable'];
