import { APPLICATION_STATUSES, type ApplicationStatus } from '@backline/api-contract/applications';
import { Button, Select, Stack } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useListParams } from '../../../lib/use-list-params.ts';
import { useNow } from '../../../lib/use-now.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Card } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { APPLICATION_BADGE } from './application-badge.ts';
import { useOwnApplicationsQuery } from './applications.api.ts';
import { ApplicationRow } from './own/ApplicationRow.tsx';

const SHOW = [
  { value: '', label: 'All applications' },
  ...APPLICATION_STATUSES.map((status) => ({ value: status, label: APPLICATION_BADGE[status].label })),
];

function NoApplications({ status }: { status: ApplicationStatus | undefined }) {
  return (
    <Card>
      <EmptyState
        icon={<IconSend size={26} />}
        title={
          status ? `Nothing here: ${APPLICATION_BADGE[status].label.toLowerCase()}` : 'No application yet'
        }
        action={
          <Button component={Link} to="/gigs">
            Find gigs
          </Button>
        }
      >
        {status
          ? 'Choose “All applications” to see the others, or look for the next gig.'
          : 'Gigs are ranked by how well they fit you. Apply with your fee, and the buyer answers within 48 hours.'}
      </EmptyState>
    </Card>
  );
}

function ApplicationList({ status, page, onPage }: ListProps) {
  const { data, error, refetch } = useOwnApplicationsQuery({ status, page, limit: 20 });
  const now = useNow();
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  if (data.applications.length === 0) return <NoApplications status={status} />;
  return (
    <>
      <Stack gap="md">
        {data.applications.map((application) => (
          <ApplicationRow key={application.id} application={application} now={now} />
        ))}
      </Stack>
      <Pager pagination={data.pagination} onChange={onPage} />
    </>
  );
}

interface ListProps {
  status: ApplicationStatus | undefined;
  page: number;
  onPage: (page: number) => void;
}

/** What the artist has sent out, and where each stands. */
export function MyApplicationsPage() {
  const { choice, page, set, setPage } = useListParams();
  const status = choice('status', APPLICATION_STATUSES);
  return (
    <>
      <PageHeader
        title="Applications"
        description="Buyers have 48 hours to answer; what they shortlist stays open longer."
        actions={
          <Select
            aria-label="Which applications"
            data={SHOW}
            value={status ?? ''}
            onChange={(value) => set({ status: value })}
            allowDeselect={false}
            w="13rem"
          />
        }
      />
      <ApplicationList status={status} page={page} onPage={setPage} />
    </>
  );
}
