import { z } from 'zod';
import { amountSchema, currencySchema } from './primitives.ts';

const sum = z.object({ amount: amountSchema, count: z.number().int() });

/** A member's own records, counted and added up over all of them: what no page of a list can tell. */
export const memberTotalsSchema = z.object({
  currency: currencySchema,
  /** Neither completed nor cancelled. */
  currentBookings: z.number().int(),
  /** Artists: sent and open. Buyers: received and open, over all of their gigs. */
  openApplications: z.number().int(),
  /** Gigs that take applications; none for an artist. */
  activeOpportunities: z.number().int(),
  /** Deposits and balances that are owed: `toPay` by a buyer, `toCome` to an artist before the commission. */
  toPay: sum,
  /** What of `toPay` is late. */
  overdue: sum,
  toCome: sum,
  /** In escrow, as its payer or for its payee. */
  held: sum,
  /** Deposits and balances that a buyer has paid and did not get back, those in escrow included. */
  spent: sum,
  /** An artist's payouts: with the bank, waiting for something, arrived. */
  onItsWay: sum,
  waiting: sum,
  /** What the waiting payouts wait for, in words, each once. */
  waitingFor: z.array(z.string()),
  paidOut: sum,
});
export type MemberTotals = z.infer<typeof memberTotalsSchema>;
