import type { Payment } from '@backline/contract';
import { Button, Stack } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useListParams } from '../../lib/use-list-params.ts';
import { count } from '../../lib/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Money } from '../../ui/Money.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Section } from '../../ui/Section.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { PaymentList } from './PaymentList.tsx';
import { groupPayments, totalOf } from './payment-groups.ts';
import { usePaymentsQuery } from './payments.api.ts';
import { heldFor } from './payout-sums.ts';

// Schedules are short: one page holds fifty bookings, and the sums are those of what is shown.
const LIMIT = 100;

function Groups({ payments }: { payments: readonly Payment[] }) {
  const { overdue, due, settled } = groupPayments(payments);
  return (
    <Stack gap="lg">
      <StatRow>
        <Stat
          label="Overdue"
          value={<Money amount={totalOf(overdue)} trim />}
          hint={overdue.length ? count(overdue.length, 'payment') : 'Nothing is late'}
        />
        <Stat
          label="Due next"
          value={<Money amount={totalOf(due)} trim />}
          hint={due.length ? count(due.length, 'payment') : 'Nothing to pay'}
        />
        <Stat
          label="Held in escrow"
          value={<Money amount={heldFor(payments)} trim />}
          hint="Released when the show is over and confirmed"
        />
      </StatRow>
      {overdue.length > 0 && (
        <Section
          title="Overdue"
          description="A deposit that is a day late cancels the booking; late payments count against your standing."
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
  return (
    <>
      <PageHeader
        title="Payments"
        description="Every booking is paid in two parts. We hold the money until both sides confirm that the show took place."
      />
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.payments.length === 0 && (
        <EmptyState
          icon={<IconCreditCard size={26} />}
          title="Nothing to pay"
          action={
            <Button component={Link} to="/bookings">
              To your bookings
            </Button>
          }
        >
          A payment appears here as soon as a contract is signed by both sides.
        </EmptyState>
      )}
      {data && data.payments.length > 0 && <Groups payments={data.payments} />}
      {data && <Pager pagination={data.pagination} onChange={list.setPage} />}
    </>
  );
}
