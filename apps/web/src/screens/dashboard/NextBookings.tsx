import type { ListedBooking } from '@backline/api-contract/bookings';
import { Anchor, Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { Link } from 'react-router';
import { BOOKING_BADGE, StepLabel } from '../../features/bookings/bookings/index.ts';
import { formatSlot } from '../../lib/dates.ts';
import { DateLeaf } from '../../ui/DateLeaf.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Money } from '../../ui/Money.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextSkeleton } from '../../ui/Skeletons.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import classes from './dashboard.module.css';

function Row({ booking, showing }: { booking: ListedBooking; showing: 'artist' | 'buyer' }) {
  const { tone, label } = BOOKING_BADGE[booking.status];
  return (
    <Link to={`/bookings/${booking.id}`} className={classes.booking}>
      <DateLeaf date={booking.eventDate} />
      <span className={classes.words}>
        <b>{booking.title}</b>
        <span className={classes.detail}>
          {showing === 'artist' ? booking.artist.name : booking.venue.name} · {formatSlot(booking)}
        </span>
        <StepLabel step={booking.nextStep} />
      </span>
      <span className={classes.end}>
        <StatusBadge tone={tone}>{label}</StatusBadge>
        <Money amount={booking.netFee ?? booking.agreedFee} trim />
      </span>
    </Link>
  );
}

interface NextBookingsProps {
  bookings: readonly ListedBooking[] | undefined;
  /** Whose name the viewer does not know already: buyers see the artist, artists the venue. */
  showing: 'artist' | 'buyer';
  start: { to: string; label: string; words: string };
}

export function NextBookings({ bookings, showing, start }: NextBookingsProps) {
  return (
    <Section
      title="Current bookings"
      actions={
        <Anchor component={Link} to="/bookings" size="sm">
          All bookings
        </Anchor>
      }
    >
      {!bookings && <TextSkeleton />}
      {bookings?.length === 0 && (
        <EmptyState
          icon={<IconCalendarEvent size={26} />}
          title="No show yet"
          order={3}
          action={
            <Button component={Link} to={start.to}>
              {start.label}
            </Button>
          }
        >
          {start.words}
        </EmptyState>
      )}
      <div className={classes.list}>
        {bookings?.map((booking) => (
          <Row key={booking.id} booking={booking} showing={showing} />
        ))}
      </div>
    </Section>
  );
}
