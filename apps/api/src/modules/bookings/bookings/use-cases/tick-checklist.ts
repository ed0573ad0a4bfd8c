import type { checklistBodySchema } from '@backline/api-contract/bookings';
import type { z } from 'zod';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse, refuseField } from '../../../../platform/errors.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { bookingAudience } from '../booking-audience.ts';
import { bookingAudit } from '../bookings.audit.ts';
import { mayRead, sideOf } from '../bookings.policy.ts';
import { type BookingRow, updateChecklistItem } from '../bookings.store.ts';
import { applicableItems, CHECKLIST, checklistIsOpen, sideMayTick } from '../checklist.ts';
import { confirmWhenDone } from './confirm-when-done.ts';
import { lockBooking } from './lock-booking.ts';

export type Ticks = z.infer<typeof checklistBodySchema>;
type Tick = readonly [item: keyof typeof CHECKLIST, done: boolean];

/**
 * Ticks items, or takes ticks back, all or none of them. The last open item of a paid booking confirms the show.
 * @throws NOT_FOUND for strangers; FORBIDDEN for an item of the other side; VALIDATION_FAILED for one that this
 * booking does not have; ILLEGAL_TRANSITION before the contract is signed and once the show is confirmed
 */
export async function tickChecklist(
  ctx: MemberCtx,
  { id, ticks }: { id: string; ticks: Ticks },
): Promise<BookingRow> {
  const booking = await lockBooking(ctx.tx, id);
  if (!mayRead(booking, ctx.actor)) throw refuse('NOT_FOUND');
  const wanted = Object.entries(ticks) as unknown as Tick[];
  for (const [item] of wanted) checkTick(ctx, booking, item);
  const changed: Tick[] = [];
  for (const [item, done] of wanted) {
    const mark = done ? { at: ctx.now, by: ctx.actor.id } : null;
    if (await updateChecklistItem(ctx.tx, id, item, mark)) changed.push([item, done]);
  }
  if (changed.length === 0) return booking;
  await audit(ctx, bookingAudit.checklist_changed, { recordId: id, after: Object.fromEntries(changed) });
  await invalidate(ctx.tx, bookingAudience(booking));
  return await confirmWhenDone(ctx, booking);
}

function checkTick(ctx: MemberCtx, booking: BookingRow, item: Tick[0]): void {
  const { label } = CHECKLIST[item];
  if (!sideMayTick(item, sideOf(booking, ctx.actor))) {
    throw refuse('FORBIDDEN', `"${label}" is not yours to tick.`);
  }
  if (!applicableItems(booking).includes(item)) {
    throw refuseField(item, 'This booking does not include it.');
  }
  if (!checklistIsOpen(booking.status)) {
    throw refuse('ILLEGAL_TRANSITION', closedBecause(booking));
  }
}

function closedBecause({ status }: BookingRow): string {
  const words = status.replaceAll('_', ' ');
  return `The checklist of a booking that is ${words} cannot be changed.`;
}
