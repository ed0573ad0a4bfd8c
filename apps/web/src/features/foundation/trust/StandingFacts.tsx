import type { Role } from '@backline/api-contract/permissions';
import type { Standing } from '@backline/api-contract/trust';
import { formatPercent } from '@backline/kernel';
import { count } from '../../../lib/words.ts';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Section } from '../../../ui/Section.tsx';
import { COMPONENT_LABELS, signed } from './trust-labels.ts';

/** What the tier means in practice. Commission and application limits concern artists only. */
export function Consequences({ standing, role }: { standing: Standing; role: Role }) {
  const { commissionBasisPoints, openApplications, applicationsPerDay } = standing.limits;
  const forArtists = [
    { label: 'Commission on your shows', value: formatPercent(commissionBasisPoints) },
    { label: 'Open applications', value: `up to ${openApplications}` },
    { label: 'New applications a day', value: `up to ${applicationsPerDay}` },
  ];
  const forBuyers = [
    { label: 'Seen by artists', value: 'on every gig of yours' },
    { label: 'What raises it most', value: 'paying on time, good ratings' },
  ];
  return (
    <Section title="What follows from it">
      <KeyValues items={role === 'artist' ? forArtists : forBuyers} />
    </Section>
  );
}

export function Components({ standing }: { standing: Standing }) {
  const items = Object.entries(standing.components).map(([component, points]) => ({
    label: COMPONENT_LABELS[component as keyof typeof COMPONENT_LABELS],
    value: `${signed(points)} points`,
  }));
  return (
    <Section title="Where the points come from">
      <KeyValues items={items} />
    </Section>
  );
}

export function Record({ standing }: { standing: Standing }) {
  const { completed, cancelled, disputed, latePayments } = standing.statistics;
  return (
    <Section title="Your record">
      <KeyValues
        items={[
          { label: 'Completed', value: count(completed, 'booking') },
          { label: 'Cancelled by you', value: count(cancelled, 'booking') },
          { label: 'Disputed', value: count(disputed, 'booking') },
          { label: 'Paid late', value: count(latePayments, 'payment') },
        ]}
      />
    </Section>
  );
}
