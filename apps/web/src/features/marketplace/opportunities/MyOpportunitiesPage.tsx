import { OPPORTUNITY_STATUSES, type OpportunityStatus } from '@backline/api-contract/opportunities';
import { Button, Select, Stack } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useListParams } from '../../../lib/use-list-params.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Card } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useOwnOpportunitiesQuery } from './opportunities.api.ts';
import { OPPORTUNITY_BADGE } from './opportunity-badge.ts';
import { OwnOpportunityRow } from './own/OwnOpportunityRow.tsx';

const SHOW = [
  { value: '', label: 'All gigs' },
  ...OPPORTUNITY_STATUSES.map((status) => ({ value: status, label: OPPORTUNITY_BADGE[status].label })),
];

function PostButton() {
  return (
    <Button component={Link} to="/opportunities/new" leftSection={<IconPlus size={18} aria-hidden />}>
      Post a gig
    </Button>
  );
}

function NoOpportunities({ status }: { status: OpportunityStatus | undefined }) {
  return (
    <Card>
      <EmptyState
        icon={<IconSpeakerphone size={26} />}
        title={
          status ? `No gig here: ${OPPORTUNITY_BADGE[status].label.toLowerCase()}` : 'Post your first gig'
        }
        action={<PostButton />}
      >
        {status
          ? 'Choose “All gigs” to see the others.'
          : 'Say what, when and for how much. Artists who fit find it ranked at the top, apply with their fee, and you compare them side by side.'}
      </EmptyState>
    </Card>
  );
}

interface ListProps {
  status: OpportunityStatus | undefined;
  page: number;
  onPage: (page: number) => void;
}

function OpportunityList({ status, page, onPage }: ListProps) {
  const { data, error, refetch } = useOwnOpportunitiesQuery({ status, page, limit: 20 });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  if (data.opportunities.length === 0) return <NoOpportunities status={status} />;
  return (
    <>
      <Stack gap="md">
        {data.opportunities.map((gig) => (
          <OwnOpportunityRow key={gig.id} gig={gig} />
        ))}
      </Stack>
      <Pager pagination={data.pagination} onChange={onPage} />
    </>
  );
}

/** Every gig that the buyer has posted or drafted. */
export function MyOpportunitiesPage() {
  const { choice, page, set, setPage } = useListParams();
  const status = choice('status', OPPORTUNITY_STATUSES);
  return (
    <>
      <PageHeader
        title="Opportunities"
        description="Your gigs on offer, who applies, and what is booked."
        actions={
          <>
            <Select
              aria-label="Which gigs"
              data={SHOW}
              value={status ?? ''}
              onChange={(value) => set({ status: value })}
              allowDeselect={false}
              w="12rem"
            />
            <PostButton />
          </>
        }
      />
      <OpportunityList status={status} page={page} onPage={setPage} />
    </>
  );
}
