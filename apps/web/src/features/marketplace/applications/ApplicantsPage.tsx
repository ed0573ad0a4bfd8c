import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Button, SegmentedControl, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { count } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { MoneyRange } from '../../../ui/Money.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Card } from '../../../ui/Section.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { useOpportunityQuery } from '../opportunities/index.ts';
import { ApplicantDrawer } from './applicants/ApplicantDrawer.tsx';
import { ApplicantList } from './applicants/ApplicantList.tsx';
import {
  APPLICANT_VIEWS,
  type ApplicantView,
  applicantsIn,
  usualView,
} from './applicants/applicant-groups.ts';
import { isOpen } from './application-badge.ts';
import { useApplicantsQuery } from './applications.api.ts';

const VIEW_LABELS: Record<ApplicantView, string> = {
  open: 'To answer',
  shortlisted: 'Shortlisted',
  all: 'All',
};

function NoApplicants({ gig, view }: { gig: OpportunityDetail; view: ApplicantView }) {
  const none = gig.applicationCount === 0;
  return (
    <Card>
      <EmptyState
        icon={<IconUsers size={26} />}
        title={none ? 'Nobody has applied yet' : `Nobody here: ${VIEW_LABELS[view].toLowerCase()}`}
        action={
          none &&
          gig.abilities.edit && (
            <Button component={Link} to={`/opportunities/${gig.id}/edit`} variant="default">
              Edit the gig
            </Button>
          )
        }
      >
        {none
          ? 'Artists find it ranked by match. Fewer required genres, a lower level or a higher budget will attract more.'
          : 'Choose “All” to see everyone who applied.'}
      </EmptyState>
    </Card>
  );
}

/** View, page and opened applicant live in the address, so that "back" closes what was opened. */
function useApplicantsAddress() {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { preventScrollReset: true },
    );
  return {
    view: APPLICANT_VIEWS.find((view) => view === params.get('view')),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    opened: params.get('applicant'),
    set,
  };
}

function Applicants({ gig }: { gig: OpportunityDetail }) {
  const { view: chosen, page, opened, set } = useApplicantsAddress();
  const { data, error, refetch } = useApplicantsQuery({ id: gig.id, page, limit: 100 });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <PageSkeleton />;
  const usual = usualView(data.applications);
  const view = chosen ?? usual;
  const shown = applicantsIn(view, data.applications);
  const open = data.applications.filter(isOpen);
  const othersOf = (applicant: Pick<Applicant, 'id'>) => open.filter(({ id }) => id !== applicant.id).length;
  return (
    <>
      {gig.abilities.bookIneligibility && open.length > 0 && (
        <Text mb="md">{gig.abilities.bookIneligibility}</Text>
      )}
      <SegmentedControl
        aria-label="Which applicants"
        mb="lg"
        value={view}
        onChange={(value) => set('view', value === usual ? null : value)}
        data={APPLICANT_VIEWS.map((value) => ({
          value,
          label: `${VIEW_LABELS[value]} (${applicantsIn(value, data.applications).length})`,
        }))}
      />
      {shown.length === 0 ? (
        <NoApplicants gig={gig} view={view} />
      ) : (
        <ApplicantList
          applicants={shown}
          gig={gig}
          othersOf={othersOf}
          onOpen={(id) => set('applicant', id)}
        />
      )}
      <Pager pagination={data.pagination} onChange={(next) => set('page', String(next))} />
      <ApplicantDrawer
        id={opened}
        title={data.applications.find(({ id }) => id === opened)?.artist.artistName}
        gig={gig}
        others={opened ? othersOf({ id: opened }) : 0}
        onClose={() => set('applicant', null)}
      />
    </>
  );
}

/** Who applied for a gig, by match and standing: compare, shortlist, decline, and book one. */
export function ApplicantsPage() {
  const { id = '' } = useParams();
  const { currentData: gig, error, refetch } = useOpportunityQuery({ id });
  const back = { to: `/opportunities/${id}`, label: gig?.title ?? 'To the gig' };
  if (error && !gig) return <ErrorState order={1} error={error} retry={refetch} back={back} />;
  if (!gig) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        back={back}
        title="Applicants"
        documentTitle={`Applicants · ${gig.title}`}
        description={
          <>
            {count(gig.applicationCount, 'application')}, by match and standing (up to 10 points more). Your
            budget is <MoneyRange min={gig.budgetMin} max={gig.budgetMax} />.
          </>
        }
      />
      <Applicants gig={gig} />
    </>
  );
}
