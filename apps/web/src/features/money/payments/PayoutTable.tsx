import type { Payout } from '@backline/api-contract/payments';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { Money } from '../../../ui/Money.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { payoutBadge } from './payment-badge.ts';
import { ReceiptButton } from './ReceiptButton.tsx';

function State({ payout }: { payout: Payout }) {
  const { tone, label } = payoutBadge(payout);
  const { completedAt, status, failureReason, method, reference, waitingFor } = payout;
  return (
    <>
      <StatusBadge tone={tone}>{label}</StatusBadge>
      {completedAt && (
        <Text size="sm" c="dimmed">
          <InstantText at={completedAt} time={false} />
        </Text>
      )}
      {reference && (
        <Text size="sm" c="dimmed">
          {method}, {reference}
        </Text>
      )}
      {waitingFor && (
        <Text size="sm" c="dimmed">
          {waitingFor}
        </Text>
      )}
      {status === 'failed' && !waitingFor && failureReason && (
        <Text size="sm" c="dimmed">
          {failureReason}
        </Text>
      )}
    </>
  );
}

const COLUMNS: readonly Column<Payout>[] = [
  {
    header: 'Show',
    cell: (payout) => (
      <>
        <Anchor component={Link} to={`/bookings/${payout.bookingId}`} fw={600}>
          {payout.eventTitle}
        </Anchor>
        <Text size="sm" c="dimmed">
          {payout.counterpartyName} · {payout.paymentNumber}
        </Text>
      </>
    ),
  },
  { header: 'You get', align: 'end', cell: (payout) => <Money amount={payout.amount} fw={650} /> },
  { header: 'Fee', align: 'end', cell: (payout) => <Money amount={payout.grossAmount} c="dimmed" /> },
  {
    header: 'Commission',
    align: 'end',
    cell: (payout) => <Money amount={payout.commissionAmount} c="dimmed" />,
  },
  { header: 'Status', cell: (payout) => <State payout={payout} /> },
  { header: 'Receipt', cell: (payout) => <ReceiptButton payment={payout} /> },
];

export function PayoutTable({ payouts }: { payouts: readonly Payout[] }) {
  return <DataTable label="Payouts" columns={COLUMNS} rows={payouts} rowKey={({ id }) => id} />;
}
