import { serverNow } from '../../lib/server-clock.ts';
import { count } from '../../lib/words.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Money } from '../../ui/Money.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { useMeQuery } from '../accounts/index.ts';
import { useCompletenessQuery } from '../profiles/index.ts';
import {
  useDashboardBookingsQuery,
  useDashboardOpportunitiesQuery,
  useDashboardPaymentsQuery,
  useDashboardRunningBookingsQuery,
} from './dashboard.api.ts';
import { NextBookings } from './NextBookings.tsx';
import { StandingCard } from './StandingCard.tsx';
import { heldInEscrow, openPayments } from './sums.ts';
import { TodoList } from './TodoList.tsx';
import {
  applicantTodos,
  checklistTodos,
  completionTodos,
  contractTodos,
  paymentTodos,
  profileTodos,
} from './todos.ts';

const START = {
  to: '/opportunities/new',
  label: 'Post a gig',
  words: 'Post a gig, compare who applies, and book with a signed contract.',
};

/** Organizers and venues alike: both hire. */
export function BuyerDashboard() {
  const me = useMeQuery();
  const completeness = useCompletenessQuery();
  const upcoming = useDashboardBookingsQuery();
  const running = useDashboardRunningBookingsQuery();
  const opportunities = useDashboardOpportunitiesQuery();
  const payments = useDashboardPaymentsQuery().data?.payments ?? [];
  const bookings = upcoming.data?.bookings;
  const active = opportunities.data?.opportunities ?? [];
  const open = openPayments(payments);
  const todos = [
    ...profileTodos(me.data?.profile ?? null, completeness.data),
    ...paymentTodos(payments, serverNow()),
    ...contractTodos(bookings ?? []),
    ...applicantTodos(active),
    ...completionTodos(running.data?.bookings ?? [], serverNow()),
    ...checklistTodos(bookings ?? []),
  ];
  return (
    <>
      <StatRow>
        <Stat label="Current bookings" value={upcoming.data?.pagination.total ?? '–'} />
        <Stat label="Gigs on offer" value={opportunities.data?.pagination.total ?? '–'} />
        <Stat
          label="To pay"
          value={<Money amount={open.due} trim />}
          hint={open.count ? count(open.count, 'payment') : 'Nothing is due'}
        />
        <Stat
          label="Held in escrow"
          value={<Money amount={heldInEscrow(payments)} trim />}
          hint="Goes to the artist after the show"
        />
      </StatRow>
      <Columns aside={<StandingCard />}>
        <TodoList
          todos={todos}
          loading={me.isLoading || upcoming.isLoading}
          idle="A good moment to post your next gig."
        />
        <NextBookings bookings={bookings} showing="artist" start={START} />
      </Columns>
    </>
  );
}
