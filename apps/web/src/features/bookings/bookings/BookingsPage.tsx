import { BOOKING_STATUSES, type PartySide } from '@backline/api-contract/bookings';
import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconCalendarEvent, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMember } from '../../../data/use-session.ts';
import { useListParams } from '../../../lib/use-list-params.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import classes from './BookingRow.module.css';
import { BookingRow } from './BookingRow.tsx';
import { BOOKING_BADGE } from './booking-badge.ts';
import { useBookingsQuery } from './bookings.api.ts';

const STATUS_OPTIONS = BOOKING_STATUSES.map((status) => ({
  value: status,
  label: BOOKING_BADGE[status].label,
}));
const SHOWN = ['waiting', 'upcoming', 'past'] as const;
type Shown = (typeof SHOWN)[number];
const QUERIES = {
  waiting: { waiting: true },
  upcoming: { upcoming: true },
  past: { upcoming: false },
} as const;

function NoBookings({ shown, filtered, side }: { shown: Shown; filtered: boolean; side: PartySide }) {
  if (shown === 'waiting' && !filtered)
    return (
      <EmptyState icon={<IconCircleCheck size={26} />} title="Nothing is waiting for you">
        What you have to sign, pay, arrange or confirm is listed here.
      </EmptyState>
    );
  if (filtered || shown === 'past')
    return (
      <EmptyState icon={<IconCalendarEvent size={26} />} title="No booking here">
        {filtered ? 'No booking is in this state. Try another filter.' : 'Shows that are over are kept here.'}
      </EmptyState>
    );
  const [to, label, words] =
    side === 'artist'
      ? ['/gigs', 'Find gigs', 'Apply for a gig: an accepted application becomes a booking.']
      : [
          '/opportunities',
          'Your opportunities',
          'Accept an applicant of one of your gigs to make a booking.',
        ];
  return (
    <EmptyState
      icon={<IconCalendarEvent size={26} />}
      title="No show coming up"
      action={
        <Button component={Link} to={to}>
          {label}
        </Button>
      }
    >
      {words}
    </EmptyState>
  );
}

export function BookingsPage() {
  const list = useListParams();
  const side: PartySide = useMember().role === 'artist' ? 'artist' : 'buyer';
  const shown = list.choice('show', SHOWN) ?? 'upcoming';
  const status = list.choice('status', BOOKING_STATUSES);
  const { data, error, refetch, isFetching } = useBookingsQuery({
    page: list.page,
    status,
    ...QUERIES[shown],
  });
  return (
    <>
      <PageHeader title="Bookings" description="Every agreed show, from the contract to the payout." />
      <Group mb="lg" justify="space-between">
        <SegmentedControl
          aria-label="Which bookings"
          value={shown}
          onChange={(value) => list.set({ show: value })}
          data={[
            { value: 'waiting', label: 'For you' },
            { value: 'upcoming', label: 'Current' },
            { value: 'past', label: 'Past' },
          ]}
        />
        <Select
          aria-label="State"
          placeholder="Every state"
          clearable
          clearButtonProps={{ 'aria-label': 'Every state' }}
          data={STATUS_OPTIONS}
          value={status ?? null}
          onChange={(value) => list.set({ status: value })}
        />
      </Group>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.bookings.length === 0 && (
        <NoBookings shown={shown} filtered={status !== undefined} side={side} />
      )}
      {data && data.bookings.length > 0 && (
        <ul className={classes.list} aria-busy={isFetching}>
          {data.bookings.map((booking) => (
            <BookingRow key={booking.id} booking={booking} side={side} />
          ))}
        </ul>
      )}
      {data && <Pager pagination={data.pagination} onChange={list.setPage} />}
    </>
  );
}
