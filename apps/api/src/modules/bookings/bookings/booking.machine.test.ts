import { BOOKING_STATUSES, type BookingStatus } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { type BookingAction, bookingMachine } from './booking.machine.ts';

const ACTIONS: BookingAction[] = [
  'send_contract',
  'sign_contract',
  'request_deposit',
  'record_deposit',
  'confirm',
  'start',
  'complete',
  'dispute',
  'cancel',
];

/** The table of docs/rules/bookings.md#states, row by row in the order of ACTIONS; a dash is what must be refused. */
const TABLE: Record<BookingStatus, string> = {
  pending_contract: 'contract_sent - - - - - - - cancelled',
  contract_sent: '- contract_signed - - - - - - cancelled',
  contract_signed: '- - deposit_pending - - - - - cancelled',
  deposit_pending: '- - - deposit_paid - - - - cancelled',
  deposit_paid: '- - - - confirmed in_progress - disputed cancelled',
  confirmed: '- - - - - in_progress - disputed cancelled',
  in_progress: '- - - - - - completed disputed cancelled',
  disputed: '- - - - - - completed - cancelled',
  completed: '- - - - - - - - -',
  cancelled: '- - - - - - - - -',
};

const cells = BOOKING_STATUSES.flatMap((status) =>
  TABLE[status].split(' ').map((target, index) => ({ status, action: ACTIONS[index], target })),
) as { status: BookingStatus; action: BookingAction; target: string }[];

describe('the booking machine', () => {
  it('has every status and action of the table', () => {
    expect([...bookingMachine.states].sort()).toEqual([...BOOKING_STATUSES].sort());
    expect([...bookingMachine.actions].sort()).toEqual([...ACTIONS].sort());
    expect(cells).toHaveLength(90);
  });

  it.each(cells.filter(({ target }) => target !== '-'))(
    '$status + $action -> $target',
    ({ status, action, target }) => {
      expect(bookingMachine.next(status, action)).toBe(target);
    },
  );

  it.each(cells.filter(({ target }) => target === '-'))('$status refuses $action', ({ status, action }) => {
    expect(bookingMachine.can(status, action)).toBe(false);
    expect(() => bookingMachine.next(status, action)).toThrow(status.replaceAll('_', ' '));
  });
});
