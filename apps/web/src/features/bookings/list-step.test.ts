import { describe, expect, it } from 'vitest';
import { listStepOf } from './list-step.ts';
import { buildBooking } from './testing/build-booking.ts';

const at = (iso: string) => new Date(iso);

describe('the step in the list', () => {
  it('tells each side its own part of the deposit', () => {
    const booking = buildBooking({ status: 'deposit_pending' });
    expect(listStepOf(booking, 'buyer', at('2026-12-01T10:00:00Z'))).toBe('Next: pay the deposit');
    expect(listStepOf(booking, 'artist', at('2026-12-01T10:00:00Z'))).toBe(
      'Next: the buyer pays the deposit',
    );
  });

  it('counts the days to a confirmed show in the zone of its venue', () => {
    const booking = buildBooking({ status: 'confirmed' });
    expect(listStepOf(booking, 'buyer', at('2026-12-10T10:00:00Z'))).toBe('Show in 2 days');
    // 19:00 UTC on the 10th is the 11th in India.
    expect(listStepOf(booking, 'buyer', at('2026-12-10T19:00:00Z'))).toBe('Show tomorrow');
    expect(listStepOf(booking, 'buyer', at('2026-12-12T06:00:00Z'))).toBe('Show today');
  });

  it('asks for the confirmation only when the slot is over', () => {
    const booking = buildBooking({ status: 'in_progress' });
    expect(listStepOf(booking, 'artist', at('2026-12-12T18:00:00Z'))).toBe('On now');
    expect(listStepOf(booking, 'artist', at('2026-12-12T21:00:00Z'))).toBe(
      'Next: confirm that it took place',
    );
  });
});
