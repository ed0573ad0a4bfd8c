import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, moveBooking, setSystemItem, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { createSchedule } from '../../../money/payments/index.ts';
import { contractParams } from '../contract-params.ts';
import { contractNotices } from '../contracts.notices.ts';
import type { ContractRow } from '../contracts.store.ts';

/**
 * What the second signature starts, in its transaction: the payment schedule exists exactly if the contract is signed,
 * and the booking waits for its deposit. See docs/rules/agreements.md#signing.
 */
export async function afterBothSigned(ctx: Ctx, contract: ContractRow, booking: BookingRow): Promise<void> {
  const signed = await moveBooking(ctx, booking, 'sign_contract');
  await setSystemItem(ctx, booking.id, 'contractSigned');
  await createSchedule(ctx, signed);
  await moveBooking(ctx, signed, 'request_deposit');
  for (const side of PARTY_SIDES) {
    await notify(ctx, userOf(booking, side), contractNotices.signed, contractParams(contract, booking, side));
  }
}
