import type { cancelBookingBodySchema } from '@backline/api-contract/cancellations';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { type BookingRow, lockBookingAndStandings } from '../../../bookings/bookings/index.ts';
import { previewHash } from '../cancellation-terms.ts';
import { cancelBooking } from './cancel-booking.ts';
import { termsFor } from './preview-cancellation.ts';

export type CancelInput = z.infer<typeof cancelBookingBodySchema> & { id: string };

/**
 * A side, or an admin for the platform, cancels a booking on the terms of the preview that was shown. See
 * docs/rules/agreements.md#cancellation.
 * @throws what `previewCancellation` says; PREVIEW_CHANGED where it would do something else by now
 */
export async function cancelAsMember(ctx: MemberCtx, input: CancelInput): Promise<BookingRow> {
  const booking = await lockBookingAndStandings(ctx.tx, input.id);
  const terms = await termsFor(ctx.tx, booking, ctx.actor, ctx.now);
  if (previewHash(booking.id, terms) !== input.previewHash) throw refuse('PREVIEW_CHANGED');
  return cancelBooking(ctx, booking, { terms, reason: input.reason });
}
