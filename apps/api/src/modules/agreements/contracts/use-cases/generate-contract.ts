import type { Ctx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { type BookingRow, dateText, moveBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { partyDetails } from '../../../identity/profiles/index.ts';
import { agreedSchedule } from '../agreed-schedule.ts';
import { contractMachine } from '../contract.machine.ts';
import { beginContract } from '../contract.transitions.ts';
import { hashOfContent } from '../contract-content.ts';
import { contractNumber } from '../contract-number.ts';
import { contractParams, deadlineText } from '../contract-params.ts';
import { renderContractPdf } from '../contracts.job-definitions.ts';
import { contractNotices } from '../contracts.notices.ts';
import { type ContractRow, insertContract } from '../contracts.store.ts';
import { draftContent } from '../draft-content.ts';
import { signDeadline } from '../signing-times.ts';

const TRIES = 5;

/**
 * Writes the contract of a booking that was just made and hands it to the artist, who signs first; the booking is
 * `contract_sent` from then on. Runs in the transaction of the acceptance; the PDF follows in a job. See
 * docs/rules/agreements.md#contract.
 */
export async function generateContract(ctx: Ctx, booking: BookingRow): Promise<{ id: string }> {
  const contract = await insertNumbered(ctx, booking);
  await moveBooking(ctx, booking, 'send_contract');
  await beginContract(ctx, contract, booking);
  await enqueue(ctx.tx, renderContractPdf, { contractId: contract.id });
  await notify(ctx, booking.artistId, contractNotices.ready, {
    ...contractParams(contract, booking, 'artist'),
    dateText: dateText(booking.eventDate),
    deadlineText: deadlineText(contract, booking),
  });
  return { id: contract.id };
}

/** Two contracts of a month drawing the same number is unlikely and no accident: another one is drawn. */
async function insertNumbered(ctx: Ctx, booking: BookingRow): Promise<ContractRow> {
  const artist = await partyDetails(ctx.tx, booking.artistId);
  const buyer = await partyDetails(ctx.tx, booking.buyerId);
  const venue = await partyDetails(ctx.tx, booking.venueId);
  const deadline = signDeadline(ctx.now, booking.startsAt);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const content = draftContent({
      booking,
      artist,
      buyer,
      venue,
      schedule: agreedSchedule(booking, ctx.now),
      contractNumber: contractNumber(ctx.now),
      issuedAt: ctx.now,
      signDeadline: deadline,
    });
    const inserted = await insertContract(ctx.tx, {
      contractNumber: content.contractNumber,
      bookingId: booking.id,
      status: contractMachine.next('draft', 'send'),
      type: content.type,
      templateId: content.templateId,
      version: 1,
      content,
      documentHash: hashOfContent(content),
      signDeadline: deadline,
      createdAt: ctx.now,
    });
    if (inserted) return inserted;
  }
  throw new Error(`no free contract number in ${TRIES} tries`);
}
