import { Button, Stack } from '@mantine/core';
import { IconWallet } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useListParams } from '../../../lib/use-list-params.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Money } from '../../../ui/Money.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Stat, StatRow } from '../../../ui/Stat.tsx';
import { PayoutTable } from './PayoutTable.tsx';
import { useMemberTotalsQuery, usePayoutsQuery } from './payments.api.ts';
import { WaitingPayouts } from './WaitingPayouts.tsx';

function Totals() {
  const totals = useMemberTotalsQuery().data;
  const shown = (sum: 'held' | 'onItsWay' | 'paidOut') =>
    totals ? <Money amount={totals[sum].amount} trim /> : '–';
  return (
    <>
      {totals && <WaitingPayouts amount={totals.waiting.amount} reasons={totals.waitingFor} />}
      <StatRow>
        <Stat label="Held for you" value={shown('held')} hint="In escrow until your shows are over" />
        <Stat label="On its way" value={shown('onItsWay')} hint="Released, with the bank" />
        <Stat label="Paid out" value={shown('paidOut')} hint="Since you joined" />
      </StatRow>
    </>
  );
}

export function EarningsPage() {
  const list = useListParams();
  const { data, error, refetch } = usePayoutsQuery({ page: list.page });
  return (
    <>
      <PageHeader
        title="Earnings"
        description="The fee of a show is released when both sides have confirmed it, less the commission of your standing."
      />
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data && (
        <Stack gap="lg">
          <Totals />
          <Section title="Payouts" flush>
            {data.payouts.length === 0 ? (
              <EmptyState
                icon={<IconWallet size={26} />}
                title="No payout yet"
                order={3}
                action={
                  <Button component={Link} to="/bookings">
                    Go to your bookings
                  </Button>
                }
              >
                Your first payout appears here after your first completed show.
              </EmptyState>
            ) : (
              <PayoutTable payouts={data.payouts} />
            )}
          </Section>
          <Pager pagination={data.pagination} onChange={list.setPage} />
        </Stack>
      )}
    </>
  );
}
