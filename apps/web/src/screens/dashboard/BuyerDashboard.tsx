import { formatMoney } from '@backline/kernel';
import { serverNow } from '../../data/server-clock.ts';
import { useMeQuery } from '../../features/identity/accounts/index.ts';
import { useCompletenessQuery } from '../../features/identity/profiles/index.ts';
import { useOwnOpportunitiesQuery } from '../../features/marketplace/opportunities/index.ts';
import { useMemberTotalsQuery } from '../../features/money/payments/index.ts';
import { count } from '../../lib/words.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Money } from '../../ui/Money.tsx';
import { TextSkeleton } from '../../ui/Skeletons.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { NextBookings } from './NextBookings.tsx';
import { useNextBookings, useWaitingBookings } from './own-bookings.ts';
import { StandingCard } from './StandingCard.tsx';
import { TodoList } from './TodoList.tsx';
import { applicantTodos, bookingTodos, profileTodos } from './todos.ts';

const START = {
  to: '/opportunities/new',
  label: 'Post a gig',
  words: 'Post a gig, compare who applies, and book with a signed contract.',
};

/** What a buyer has to pay and has spent, over all bookings. */
function Totals() {
  const totals = useMemberTotalsQuery().data;
  if (!totals) return <TextSkeleton lines={3} />;
  const { currentBookings, activeOpportunities, openApplications, toPay, overdue, held, spent } = totals;
  const inWords = (amount: typeof held.amount) => formatMoney(amount, totals.currency, { trim: true });
  const toPayHint =
    overdue.count > 0 ? `${inWords(overdue.amount)} of it is overdue` : `In ${count(toPay.count, 'payment')}`;
  return (
    <StatRow>
      <Stat label="Current bookings" value={currentBookings} />
      <Stat
        label="Gigs on offer"
        value={activeOpportunities}
        hint={openApplications > 0 && `${count(openApplications, 'applicant')} to answer`}
      />
      <Stat
        label="To pay"
        value={<Money amount={toPay.amount} trim />}
        hint={toPay.count > 0 ? toPayHint : 'Nothing is due'}
      />
      <Stat
        label="Spent"
        value={<Money amount={spent.amount} trim />}
        hint={
          held.count > 0 ? `${inWords(held.amount)} of it is still in escrow` : 'Released to your artists'
        }
      />
    </StatRow>
  );
}

/** Organizers and venues alike: both hire. */
export function BuyerDashboard() {
  const me = useMeQuery();
  const completeness = useCompletenessQuery();
  const upcoming = useNextBookings();
  const waiting = useWaitingBookings();
  const opportunities = useOwnOpportunitiesQuery({ status: 'active', limit: 20 }).data?.opportunities ?? [];
  const todos = [
    ...profileTodos(me.data?.profile ?? null, completeness.data),
    ...bookingTodos(waiting.data?.bookings ?? [], serverNow()),
    ...applicantTodos(opportunities),
  ];
  return (
    <>
      <Totals />
      <Columns aside={<StandingCard />}>
        <TodoList
          todos={todos}
          waiting={waiting.data?.pagination.total}
          loading={me.isLoading || waiting.isLoading}
          idle="A good moment to post your next gig."
        />
        <NextBookings bookings={upcoming.data?.bookings} showing="artist" start={START} />
      </Columns>
    </>
  );
}
