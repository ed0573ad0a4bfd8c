import type { BookingDetail } from '@backline/api-contract/bookings';
import { formatMoney, formatPercent } from '@backline/kernel';
import type { ReactNode } from 'react';
import { DateText, SlotTime } from '../../ui/DateText.tsx';
import { Money } from '../../ui/Money.tsx';
import { Card } from '../../ui/Section.tsx';
import classes from './BookingHead.module.css';

function Fact({ label, value, children }: { label: string; value: ReactNode; children: ReactNode }) {
  return (
    <div>
      <p className={classes.kicker}>{label}</p>
      <p className={classes.big}>{value}</p>
      <p className={classes.under}>{children}</p>
    </div>
  );
}

/** What the viewer gets comes first; what the others see of it stands beneath. */
function Fee({ booking }: { booking: BookingDetail }) {
  const { agreedFee, netFee, commissionAmount, commissionBasisPoints, currency, viewerSide } = booking;
  if (netFee === null || commissionAmount === null || commissionBasisPoints === null)
    return (
      <Fact label="Fee" value={<Money amount={agreedFee} currency={currency} trim />}>
        {viewerSide === 'buyer' ? 'All that you pay to the artist. We add nothing.' : 'As agreed'}
      </Fact>
    );
  return (
    <Fact
      label={viewerSide === 'artist' ? 'You get' : 'The artist gets'}
      value={<Money amount={netFee} currency={currency} trim />}
    >
      {`${formatMoney(agreedFee, currency, { trim: true })} fee, less ${formatMoney(commissionAmount, currency, { trim: true })} commission (${formatPercent(commissionBasisPoints)})`}
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
