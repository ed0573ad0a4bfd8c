import type { VerificationCase } from '@backline/api-contract/profiles';
import { Anchor, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { labelOf } from '../../../lib/words.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Tag } from '../../../ui/StatusBadge.tsx';

function CaseLink({ review }: { review: VerificationCase }) {
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  query.set('case', review.profileId);
  return (
    <>
      <Anchor component={Link} to={`?${query}`} fw={600}>
        {review.name ?? 'Without a name'}
      </Anchor>
      <Text size="sm" c="dimmed">
        {review.ownerName} · {review.ownerEmail}
      </Text>
    </>
  );
}

const COLUMNS: readonly Column<VerificationCase>[] = [
  { header: 'Profile', cell: (review) => <CaseLink review={review} /> },
  { header: 'Kind', cell: ({ type }) => <Tag>{labelOf(type)}</Tag> },
  { header: 'City', cell: ({ profile }) => profile.city ?? '—' },
  { header: 'Complete', align: 'end', cell: ({ completeness }) => `${completeness.percent}%` },
  {
    header: 'Sent in',
    cell: ({ submittedAt }) => (submittedAt ? <InstantText at={submittedAt} relative /> : '—'),
  },
];

export function VerificationQueue({ cases }: { cases: readonly VerificationCase[] }) {
  if (cases.length === 0)
    return (
      <EmptyState icon={<IconChecklist size={26} />} title="Nothing here">
        No profile is in this state. New submissions appear by themselves.
      </EmptyState>
    );
  return (
    <Section flush>
      <DataTable label="Profiles" columns={COLUMNS} rows={cases} rowKey={({ profileId }) => profileId} />
    </Section>
  );
}
