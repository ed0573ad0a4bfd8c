import type { CancellationPolicy } from '@backline/api-contract/cancellations';
import { formatPercent } from '@backline/kernel';
import { Stack, Table, Text } from '@mantine/core';

/** A cancellation policy as the server prints it from the table that computes refunds. */
export function PolicyTable({ policy }: { policy: CancellationPolicy }) {
  return (
    <Stack gap="xs">
      <Text>{policy.summary}</Text>
      <Table.ScrollContainer minWidth={300}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Cancelled</Table.Th>
              <Table.Th scope="col">Back to the buyer if the buyer cancels</Table.Th>
              <Table.Th scope="col">If the artist cancels</Table.Th>
              <Table.Th scope="col">Trust points</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {policy.tiers.map(({ tier, days, buyerCancels, artistCancels, trustPoints }) => (
              <Table.Tr key={tier}>
                <Table.Th scope="row" fw={400}>
                  {days}
                </Table.Th>
                <Table.Td>{formatPercent(buyerCancels)}</Table.Td>
                <Table.Td>{formatPercent(artistCancels)}</Table.Td>
                <Table.Td>{trustPoints}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text c="dimmed" size="sm">
        Shares are of what has been paid by then. {policy.remainder} Days are calendar days at the venue; the
        points are lost by whoever cancels.
      </Text>
    </Stack>
  );
}
