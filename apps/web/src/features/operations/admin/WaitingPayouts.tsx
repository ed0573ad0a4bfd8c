import type { Payout } from '@backline/api-contract/payments';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { Money } from '../../../ui/Money.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useWaitingPayoutsQuery } from './admin.api.ts';

const COLUMNS: readonly Column<Payout>[] = [
  {
    header: 'Payout',
    cell: (payout) => (
      <>
        <Anchor component={Link} to={`/bookings/${payout.bookingId}`} fw={600}>
          {payout.counterpartyName}
        </Anchor>
        <Text size="sm" c="dimmed">
          {payout.eventTitle} · {payout.paymentNumber}
        </Text>
      </>
    ),
  },
  { header: 'What the artist is told', cell: ({ waitingFor }) => waitingFor },
  { header: 'Since', cell: ({ createdAt }) => <InstantText at={createdAt} relative /> },
  { header: 'Amount', align: 'end', cell: ({ amount }) => <Money amount={amount} /> },
];

/** Money that is owed to artists and cannot go out yet, with why. */
export function WaitingPayouts() {
  const { data } = useWaitingPayoutsQuery({ waiting: true, limit: 100 });
  if (!data || data.payouts.length === 0) return null;
  return (
    <Section title="Payouts that wait" flush>
      <DataTable label="Payouts that wait" columns={COLUMNS} rows={data.payouts} rowKey={({ id }) => id} />
    </Section>
  );
}
