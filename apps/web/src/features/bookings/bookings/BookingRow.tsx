import type { Booking, ListedBooking, PartySide } from '@backline/api-contract/bookings';
import { Link } from 'react-router';
import { formatSlot } from '../../../lib/dates.ts';
import { DateLeaf } from '../../../ui/DateLeaf.tsx';
import { Money } from '../../../ui/Money.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import classes from './BookingRow.module.css';
import { BOOKING_BADGE } from './booking-badge.ts';
import { StepLabel } from './StepLabel.tsx';

function counterparty({ artist, buyer, venue }: Booking, side: PartySide | null): string {
  if (side === 'buyer') return artist.name;
  return side === 'artist' ? buyer.name : `${artist.name} for ${buyer.name || venue.name}`;
}

/** A venue that books for itself is named once. */
function withWhomAndWhere(booking: Booking, side: PartySide | null): string {
  const { name, city } = booking.venue;
  const whom = counterparty(booking, side);
  const where = city ? `${name}, ${city}` : name;
  return whom === name ? where : `${whom} · ${where}`;
}

/** What the viewer gets or pays; of a cancelled booking only what had been agreed, because its page tells what came of it. */
function RowFee({ booking: { netFee, agreedFee, currency, status } }: { booking: ListedBooking }) {
  if (status === 'cancelled')
    return (
      <span className={classes.gross}>
        <Money amount={agreedFee} currency={currency} trim /> agreed
      </span>
    );
  return (
    <>
      <Money amount={netFee ?? agreedFee} currency={currency} trim className={classes.fee} />
      {netFee !== null && (
        <span className={classes.gross}>
          of <Money amount={agreedFee} currency={currency} trim /> fee
        </span>
      )}
    </>
  );
}

/** One booking in a list; the whole row opens it. */
export function BookingRow({ booking, side }: { booking: ListedBooking; side: PartySide | null }) {
  const { tone, label } = BOOKING_BADGE[booking.status];
  return (
    <li>
      <Link
        to={`/bookings/${booking.id}`}
        className={classes.row}
        data-mine={booking.nextStep.mine || undefined}
      >
        <DateLeaf date={booking.eventDate} />
        <span className={classes.words}>
          <span className={classes.title}>{booking.title}</span>
          <span className={classes.detail}>{withWhomAndWhere(booking, side)}</span>
          <span className={classes.detail}>
            {formatSlot(booking)} · <span className={classes.number}>{booking.bookingNumber}</span>
          </span>
          <StepLabel step={booking.nextStep} />
        </span>
        <span className={classes.end}>
          <StatusBadge tone={tone}>{label}</StatusBadge>
          <RowFee booking={booking} />
        </span>
      </Link>
    </li>
  );
}
