import type { BookingDetail } from '@backline/api-contract/bookings';
import type { ReactNode } from 'react';
import { DateText, SlotTime } from '../../ui/DateText.tsx';
import { Money } from '../../ui/Money.tsx';
import { Card } from '../../ui/Section.tsx';
import classes from './BookingHead.module.css';
import { feeWords } from './fee-words.ts';

function Fact({ label, value, children }: { label: string; value: ReactNode; children: ReactNode }) {
  return (
    <div>
      <p className={classes.kicker}>{label}</p>
      <p className={classes.big}>{value}</p>
      <p className={classes.under}>{children}</p>
    </div>
  );
}

function Fee({ booking }: { booking: BookingDetail }) {
  const { label, amount, because } = feeWords(booking);
  return (
    <Fact label={label} value={<Money amount={amount} currency={booking.currency} trim />}>
      {because}
    </Fact>
  );
}

/** What everybody looks for first: when, where, how much. */
export function BookingHead({ booking }: { booking: BookingDetail }) {
  const { venue, place } = booking;
  return (
    <Card>
      <div className={classes.head}>
        <Fact label="When" value={<DateText date={booking.eventDate} />}>
          <SlotTime slot={booking} />
        </Fact>
        <Fact label="Where" value={venue.name}>
          {[place.address, place.city ?? venue.city].filter(Boolean).join(', ') || '—'}
        </Fact>
        <Fee booking={booking} />
      </div>
    </Card>
  );
}
