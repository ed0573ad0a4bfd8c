import type { Dispute } from '@backline/api-contract/disputes';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatInstant } from '../../../lib/dates.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Money } from '../../../ui/Money.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { REASON_LABELS, useDisputesQuery } from '../../agreements/disputes/index.ts';
import { AlertCase } from './AlertCase.tsx';
import { useAlertsQuery } from './admin.api.ts';

/** As many as one answer gives; what is settled makes room. */
const AT_ONCE = 100;

function Problem({ dispute }: { dispute: Dispute }) {
  return (
    <div>
      <Anchor component={Link} to={`/disputes/${dispute.id}`} fw={600}>
        {dispute.title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {REASON_LABELS[dispute.reason]} · reported by{' '}
        {dispute.raisedBy === 'artist' ? dispute.artistName : dispute.buyerName},{' '}
        {formatInstant(dispute.raisedAt)} · <Money amount={dispute.held} trim /> frozen
      </Text>
    </div>
  );
}

function Problems() {
  const { data, error, refetch } = useDisputesQuery({ state: 'open', limit: AT_ONCE });
  return (
    <Section title="Reported problems" description="Their money is frozen until you decide.">
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.disputes.length === 0 && (
        <EmptyState title="No problem is open" order={3}>
          What a side reports about a show comes here.
        </EmptyState>
      )}
      <Stack>
        {data?.disputes.map((dispute) => (
          <Problem key={dispute.id} dispute={dispute} />
        ))}
      </Stack>
    </Section>
  );
}

function Alerts() {
  const { data, error, refetch } = useAlertsQuery({ state: 'open', limit: AT_ONCE });
  return (
    <Section title="Alerts" description="What no program should settle by itself.">
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.alerts.length === 0 && (
        <EmptyState title="No alert is open" order={3}>
          Chargebacks, failed payouts, and shows that nobody confirmed come here.
        </EmptyState>
      )}
      <Stack gap="xl">
        {data?.alerts.map((alert) => (
          <AlertCase key={alert.id} alert={alert} />
        ))}
      </Stack>
    </Section>
  );
}

/** Everything that needs a person. */
export function AlertsPage() {
  return (
    <>
      <PageHeader title="Alerts" description="What needs a person, the oldest first" />
      <Stack gap="lg">
        <Problems />
        <Alerts />
      </Stack>
    </>
  );
}
