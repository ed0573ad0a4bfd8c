import type { BookingDetail } from '@backline/api-contract/bookings';
import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { BOOKING_BADGE, useBookingQuery } from '../../features/bookings/bookings/index.ts';
import { PaymentList } from '../../features/money/payments/index.ts';
import { formatInstant } from '../../lib/dates.ts';
import { Columns } from '../../ui/Columns.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Card, Section } from '../../ui/Section.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { StepBar } from '../../ui/StepBar.tsx';
import { Timeline } from '../../ui/Steps.tsx';
import { BookingHead } from './BookingHead.tsx';
import { CancelBooking } from './CancelBooking.tsx';
import { CancellationNote } from './CancellationNote.tsx';
import { Checklist } from './Checklist.tsx';
import { Completion } from './Completion.tsx';
import { EventFacts } from './EventFacts.tsx';
import { journeyOf } from './journey.ts';
import { MoneyCard } from './MoneyCard.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { PeopleAndPlace } from './PeopleAndPlace.tsx';

/** Deadlines pass and shows end without anybody doing anything. */
const CLOCKWORK = { pollingInterval: 60_000, skipPollingIfUnfocused: true };

const BACK = { to: '/bookings', label: 'Bookings' };

function Payments({ booking }: { booking: BookingDetail }) {
  return (
    <Section title="Payments" flush={booking.payments.length > 0}>
      {booking.payments.length > 0 ? (
        <PaymentList payments={booking.payments} />
      ) : (
        <EmptyState title="No payment yet" order={3}>
          The schedule is made when both sides have signed the contract.
        </EmptyState>
      )}
    </Section>
  );
}

function History({ booking }: { booking: BookingDetail }) {
  const newestFirst = booking.history.toReversed();
  return (
    <Section title="History">
      <Timeline
        items={newestFirst.map(({ label, actor, at, to }) => ({
          key: `${at}-${to}`,
          title: label,
          at: `${actor}, ${formatInstant(at)}`,
        }))}
      />
    </Section>
  );
}

/** The note of a cancellation says all that the step would, and more. */
const isTold = ({ status, cancelledBy }: BookingDetail) => status === 'cancelled' && cancelledBy !== null;

/** After the show its confirmation comes first; before it, what has to be arranged. */
function MainColumn({ booking }: { booking: BookingDetail }) {
  return (
    <>
      <Completion booking={booking} />
      <Payments booking={booking} />
      <PeopleAndPlace booking={booking} />
      <Checklist booking={booking} />
    </>
  );
}

export function BookingPage() {
  const { id = '' } = useParams();
  const { currentData: booking, error, refetch } = useBookingQuery({ id }, CLOCKWORK);
  if (error && !booking) return <ErrorState order={1} error={error} retry={refetch} back={BACK} />;
  if (!booking) return <PageSkeleton />;
  const { tone, label } = BOOKING_BADGE[booking.status];
  return (
    <>
      <PageHeader
        title={booking.title}
        back={BACK}
        badge={<StatusBadge tone={tone}>{label}</StatusBadge>}
        description={`${booking.artist.name} at ${booking.venue.name} · ${booking.bookingNumber}`}
      />
      <Stack gap="lg">
        <BookingHead booking={booking} />
        <Card>
          <StepBar steps={journeyOf(booking)} label="Where this booking is" />
        </Card>
        {isTold(booking) ? <CancellationNote booking={booking} /> : <NextStepCard booking={booking} />}
        <Columns
          aside={
            <>
              <MoneyCard booking={booking} />
              <EventFacts booking={booking} />
              <History booking={booking} />
            </>
          }
        >
          <MainColumn booking={booking} />
        </Columns>
        <CancelBooking booking={booking} />
      </Stack>
    </>
  );
}
