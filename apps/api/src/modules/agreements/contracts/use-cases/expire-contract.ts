import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { lockBookingAndStandings, moveBooking, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { recordTrustEvent } from '../../../foundation/trust/index.ts';
import { moveContract } from '../contract.transitions.ts';
import { contractParams } from '../contract-params.ts';
import { contractNotices } from '../contracts.notices.ts';
import { nextSigner } from '../contracts.policy.ts';
import { findContract, findSignatures, lockContract } from '../contracts.store.ts';
import { hadTimeToSign } from '../signing-times.ts';

/**
 * Lets a contract expire that was not signed in time: the platform cancels the booking and tells both. Trust moves for
 * the side whose turn it was, where that turn was long enough; a buyer who could not sign before the artist did has
 * failed in nothing. The opportunity
 * stays filled until its buyer reopens it. Does nothing where both have signed or the time is not up. See
 * docs/rules/agreements.md#signing and docs/rules/foundation.md#trust-points.
 */
export async function expireContract(ctx: Ctx, contractId: string): Promise<void> {
  const seen = await findContract(ctx.tx, contractId);
  if (!seen) return;
  const booking = await lockBookingAndStandings(ctx.tx, seen.bookingId);
  const contract = await lockContract(ctx.tx, contractId);
  const missing = contract && nextSigner(contract);
  if (!missing || ctx.now < contract.signDeadline) return;
  await moveContract(ctx, contract, 'expire', booking);
  await moveBooking(ctx, booking, 'cancel', {
    by: 'platform',
    reason: 'The contract was not signed in time.',
  });
  const [artistSignature] = await findSignatures(ctx.tx, contract.id);
  if (hadTimeToSign(artistSignature?.signedAt ?? contract.createdAt, contract.signDeadline)) {
    await recordTrustEvent(ctx, {
      userId: userOf(booking, missing),
      type: 'contract_unsigned',
      onceKey: `contract_unsigned:${contract.id}`,
      bookingId: booking.id,
      reason: `Contract ${contract.contractNumber} for ${booking.title} was not signed in time`,
    });
  }
  const missingName = missing === 'artist' ? booking.artistName : booking.buyerName;
  for (const side of PARTY_SIDES) {
    const words = contractParams(contract, booking, side);
    await notify(ctx, userOf(booking, side), contractNotices.expired, { ...words, missingName });
  }
}
