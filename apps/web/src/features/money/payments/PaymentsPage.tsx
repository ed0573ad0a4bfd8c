import type { Payment } from '@backline/api-contract/payments';
import type { MemberTotals } from '@backline/api-contract/totals';
import { Button, Stack } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMember } from '../../../data/use-session.ts';
import { useListParams } from '../../../lib/use-list-params.ts';
import { count } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Money } from '../../../ui/Money.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Stat, StatRow } from '../../../ui/Stat.tsx';
import { PaymentList } from './PaymentList.tsx';
import { groupPayments } from './payment-groups.ts';
import { useMemberTotalsQuery, usePaymentsQuery } from './payments.api.ts';

const LIMIT = 50;

/** Over all payments, not over those of the page. */
function Totals({ totals }: { totals: MemberTotals }) {
  const { toPay, overdue, toCome, held, spent } = totals;
  const hintOf = ({ count: number }: MemberTotals['toPay'], none: string) =>
    number ? count(number, 'payment') : none;
  const isArtist = useMember().role === 'artist';
  return (
    <StatRow>
      {isArtist ? (
        <Stat
          label="Still to come"
          value={<Money amount={toCome.amount} trim />}
          hint={hintOf(toCome, 'Nothing is owed')}
        />
      ) : (
        <>
          <Stat
            label="Overdue"
            value={<Money amount={overdue.amount} trim />}
            hint={hintOf(overdue, 'Nothing is late')}
          />
          <Stat
            label="To pay"
            value={<Money amount={toPay.amount} trim />}
            hint={hintOf(toPay, 'Nothing to pay')}
          />
        </>
      )}
      <Stat
        label="Held in escrow"
        value={<Money amount={held.amount} trim />}
        hint="Released when the show is over and confirmed"
      />
      {!isArtist && (
        <Stat
          label="Spent"
          value={<Money amount={spent.amount} trim />}
          hint={`In ${count(spent.count, 'payment')}, with what is in escrow`}
        />
      )}
    </StatRow>
  );
}

function Groups({ payments }: { payments: readonly Payment[] }) {
  const { overdue, due, settled } = groupPayments(payments);
  return (
    <Stack gap="lg">
      {overdue.length > 0 && (
        <Section
          title="Overdue"
          description="A first payment that is a day late, or missing three hours before the show, cancels the booking; late payments count against your standing."
          flush
        >
          <PaymentList payments={overdue} withBooking />
        </Section>
      )}
      {due.length > 0 && (
        <Section title="Due" flush>
          <PaymentList payments={due} withBooking />
        </Section>
      )}
      {settled.length > 0 && (
        <Section title="Paid and settled" flush>
          <PaymentList payments={settled} withBooking />
        </Section>
      )}
    </Stack>
  );
}

export function PaymentsPage() {
  const list = useListParams();
  const { data, error, refetch } = usePaymentsQuery({ page: list.page, limit: LIMIT });
  const totals = useMemberTotalsQuery().data;
  return (
    <>
      <PageHeader
        title="Payments"
        description="Deposit and balance of every booking, or the whole fee where the show is near. We hold the money until the show is over."
      />
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.payments.length === 0 && (
        <EmptyState
          icon={<IconCreditCard size={26} />}
          title="Nothing to pay"
          action={
            <Button component={Link} to="/bookings">
              Go to your bookings
            </Button>
          }
        >
          A payment appears here as soon as a contract is signed by both sides.
        </EmptyState>
      )}
      {data && data.payments.length > 0 && (
        <Stack gap="lg">
          {totals && <Totals totals={totals} />}
          <Groups payments={data.payments} />
        </Stack>
      )}
      {data && <Pager pagination={data.pagination} onChange={list.setPage} />}
    </>
  );
}
