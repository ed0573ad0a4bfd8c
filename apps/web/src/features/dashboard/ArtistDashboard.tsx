import { serverNow } from '../../lib/server-clock.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Money } from '../../ui/Money.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { useMeQuery } from '../accounts/index.ts';
import { useCompletenessQuery } from '../profiles/index.ts';
import {
  useDashboardApplicationsQuery,
  useDashboardBookingsQuery,
  useDashboardPaymentsQuery,
  useDashboardPayoutsQuery,
  useDashboardRunningBookingsQuery,
} from './dashboard.api.ts';
import { NextBookings } from './NextBookings.tsx';
import { StandingCard } from './StandingCard.tsx';
import { heldInEscrow, paidOut } from './sums.ts';
import { TodoList } from './TodoList.tsx';
import { checklistTodos, completionTodos, contractTodos, payoutTodos, profileTodos } from './todos.ts';

const OPEN = ['pending', 'viewed', 'shortlisted', 'counter_offered'];
const START = {
  to: '/gigs',
  label: 'Find gigs',
  words: 'Gigs are ranked by how well they fit your genres, fee, level and city.',
};

export function ArtistDashboard() {
  const me = useMeQuery();
  const completeness = useCompletenessQuery();
  const upcoming = useDashboardBookingsQuery();
  const running = useDashboardRunningBookingsQuery();
  const applications = useDashboardApplicationsQuery();
  const payments = useDashboardPaymentsQuery();
  const payouts = useDashboardPayoutsQuery();
  const bookings = upcoming.data?.bookings;
  const paid = payouts.data?.payouts ?? [];
  const todos = [
    ...profileTodos(me.data?.profile ?? null, completeness.data),
    ...contractTodos(bookings ?? []),
    ...completionTodos(running.data?.bookings ?? [], serverNow()),
    ...checklistTodos(bookings ?? []),
    ...payoutTodos(paid),
  ];
  const openApplications = applications.data?.applications.filter(({ status }) => OPEN.includes(status));
  return (
    <>
      <StatRow>
        <Stat label="Current bookings" value={upcoming.data?.pagination.total ?? '–'} />
        <Stat label="Open applications" value={openApplications?.length ?? '–'} />
        <Stat
          label="Held for you in escrow"
          value={<Money amount={heldInEscrow(payments.data?.payments ?? [])} trim />}
          hint="Released after the show"
        />
        <Stat label="Paid out" value={<Money amount={paidOut(paid)} trim />} />
      </StatRow>
      <Columns aside={<StandingCard withCommission />}>
        <TodoList
          todos={todos}
          loading={me.isLoading || upcoming.isLoading}
          idle="A good moment to look for your next gig."
        />
        <NextBookings bookings={bookings} showing="buyer" start={START} />
      </Columns>
    </>
  );
}
