import { BOOKING_STATUSES, type Booking } from '@backline/api-contract/bookings';
import { Anchor, Select, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, formatSlot } from '../../../lib/dates.ts';
import { useListParams } from '../../../lib/use-list-params.ts';
import { count } from '../../../lib/words.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Filters } from '../../../ui/Filters.tsx';
import { Money } from '../../../ui/Money.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { BOOKING_BADGE } from '../../bookings/bookings/index.ts';
import { useAdminBookingsQuery } from './admin.api.ts';

const STATUS_OPTIONS = BOOKING_STATUSES.map((status) => ({
  value: status,
  label: BOOKING_BADGE[status].label,
}));

function Status({ booking: { status } }: { booking: Booking }) {
  const { tone, label } = BOOKING_BADGE[status];
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}

const COLUMNS: readonly Column<Booking>[] = [
  {
    header: 'Booking',
    cell: (booking) => (
      <>
        <Anchor component={Link} to={`/bookings/${booking.id}`} fw={600}>
          {booking.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {booking.bookingNumber}
        </Text>
      </>
    ),
  },
  {
    header: 'When and where',
    cell: (booking) => (
      <>
        {formatDate(booking.eventDate)}
        <Text size="sm" c="dimmed">
          {formatSlot(booking)}, {booking.venue.name}
        </Text>
      </>
    ),
  },
  {
    header: 'Parties',
    cell: ({ artist, buyer }) => (
      <>
        {artist.name}
        <Text size="sm" c="dimmed">
          for {buyer.name}
        </Text>
      </>
    ),
  },
  { header: 'Fee', align: 'end', cell: ({ agreedFee }) => <Money amount={agreedFee} trim fw={600} /> },
  { header: 'State', cell: (booking) => <Status booking={booking} /> },
];

export function AdminBookingsPage() {
  const list = useListParams();
  const status = list.choice('status', BOOKING_STATUSES);
  const { data, error, refetch } = useAdminBookingsQuery({
    page: list.page,
    status,
    search: list.text('search'),
  });
  return (
    <>
      <PageHeader title="All bookings" description={data && count(data.pagination.total, 'booking')} />
      <Filters label="Filter bookings">
        <SearchField
          label="Search"
          placeholder="Number, title, artist, buyer or venue"
          initial={list.text('search')}
          onSearch={(search) => list.set({ search })}
        />
        <Select
          label="State"
          placeholder="Every state"
          clearable
          data={STATUS_OPTIONS}
          value={status ?? null}
          onChange={(value) => list.set({ status: value })}
        />
      </Filters>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.bookings.length === 0 && <EmptyState title="No booking fits">Search for less.</EmptyState>}
      {data && data.bookings.length > 0 && (
        <Section flush>
          <DataTable label="Bookings" columns={COLUMNS} rows={data.bookings} rowKey={({ id }) => id} />
        </Section>
      )}
      {data && <Pager pagination={data.pagination} onChange={list.setPage} />}
    </>
  );
}
