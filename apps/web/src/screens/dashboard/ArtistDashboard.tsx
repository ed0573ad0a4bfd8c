import { formatMoney } from '@backline/kernel';
import { serverNow } from '../../data/server-clock.ts';
import { useMeQuery } from '../../features/identity/accounts/index.ts';
import { useCompletenessQuery } from '../../features/identity/profiles/index.ts';
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
import { bookingTodos, payoutTodos, profileTodos } from './todos.ts';

const START = {
  to: '/gigs',
  label: 'Find gigs',
  words: 'Gigs are ranked by how well they fit your genres, fee, level and city.',
};

/** What an artist has coming and has got, over all bookings. */
function Totals() {
  const totals = useMemberTotalsQuery().data;
  if (!totals) return <TextSkeleton lines={3} />;
  const { currentBookings, openApplications, held, toCome, onItsWay, paidOut, currency } = totals;
  const inWords = (amount: typeof held.amount) => formatMoney(amount, currency, { trim: true });
  return (
    <StatRow>
      <Stat label="Current bookings" value={currentBookings} />
      <Stat label="Open applications" value={openApplications} />
      <Stat
        label="Held for you in escrow"
        value={<Money amount={held.amount} trim />}
        hint={
          toCome.count > 0
            ? `${inWords(toCome.amount)} more still to be paid in`
            : 'Released after the show, less commission'
        }
      />
      <Stat
        label="Paid out"
        value={<Money amount={paidOut.amount} trim />}
        hint={
          onItsWay.count > 0
            ? `${inWords(onItsWay.amount)} more on its way`
            : `In ${count(paidOut.count, 'payout')}`
        }
      />
    </StatRow>
  );
}

export function ArtistDashboard() {
  const me = useMeQuery();
  const completeness = useCompletenessQuery();
  const upcoming = useNextBookings();
  const waiting = useWaitingBookings();
  const totals = useMemberTotalsQuery().data;
  const todos = [
    ...profileTodos(me.data?.profile ?? null, completeness.data),
    ...bookingTodos(waiting.data?.bookings ?? [], serverNow()),
    ...(totals ? payoutTodos(totals) : []),
  ];
  return (
    <>
      <Totals />
      <Columns aside={<StandingCard withCommission />}>
        <TodoList
          todos={todos}
          waiting={waiting.data?.pagination.total}
          loading={me.isLoading || waiting.isLoading}
          idle="A good moment to look for your next gig."
        />
        <NextBookings bookings={upcoming.data?.bookings} showing="buyer" start={START} />
      </Columns>
    </>
  );
}
