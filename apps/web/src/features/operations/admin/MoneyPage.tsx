import type { AdminMoney } from '@backline/api-contract/admin';
import { Stack } from '@mantine/core';
import { count } from '../../../lib/words.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Money } from '../../../ui/Money.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Stat, StatRow } from '../../../ui/Stat.tsx';
import { useAdminMoneyQuery } from './admin.api.ts';
import { WaitingPayouts } from './WaitingPayouts.tsx';

const COLUMNS: readonly Column<AdminMoney['payouts'][number]>[] = [
  {
    header: 'What the artist is told',
    cell: ({ waitingFor }) => waitingFor ?? 'On its way: sent, and the bank has not confirmed yet',
  },
  { header: 'Payouts', align: 'end', cell: ({ count: number }) => number },
  { header: 'Amount', align: 'end', cell: ({ amount }) => <Money amount={amount} fw={650} /> },
];

function Numbers({ money }: { money: AdminMoney }) {
  const { volume, completedVolume, commission, escrow, paidOut } = money;
  return (
    <StatRow>
      <Stat
        label="Volume"
        value={<Money amount={volume.amount} trim />}
        hint={`${count(volume.count, 'booking')}; ${count(completedVolume.count, 'show')} settled`}
      />
      <Stat
        label="Commission"
        value={<Money amount={commission} trim />}
        hint="Earned by what was released"
      />
      <Stat
        label="In escrow"
        value={<Money amount={escrow.amount} trim />}
        hint={`Over ${count(escrow.count, 'booking')}`}
      />
      <Stat
        label="Paid out"
        value={<Money amount={paidOut.amount} trim />}
        hint={count(paidOut.count, 'payout')}
      />
    </StatRow>
  );
}

export function MoneyPage() {
  const { data: money, error, refetch } = useAdminMoneyQuery();
  return (
    <>
      <PageHeader title="Money" description="What moves through the platform, and what waits." />
      {error && <ErrorState error={error} retry={refetch} />}
      {!money && !error && <ListSkeleton />}
      {money && (
        <Stack gap="lg">
          <Numbers money={money} />
          <Section title="Not paid out yet" flush={money.payouts.length > 0}>
            {money.payouts.length === 0 ? (
              <EmptyState title="Nothing waits" order={3}>
                Every payout has arrived.
              </EmptyState>
            ) : (
              <DataTable
                label="Payouts by what they wait for"
                columns={COLUMNS}
                rows={money.payouts}
                rowKey={({ waitingFor }) => waitingFor ?? ''}
              />
            )}
          </Section>
          <WaitingPayouts />
        </Stack>
      )}
    </>
  );
}
