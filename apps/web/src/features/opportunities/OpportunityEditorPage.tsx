import { skipToken } from '@reduxjs/toolkit/query';
import { useParams } from 'react-router';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { useProfileQuery, useReferenceQuery } from '../profiles/index.ts';
import { EditorForm } from './editor/EditorForm.tsx';
import { useOpportunityQuery } from './opportunities.api.ts';

const LIST = { to: '/opportunities', label: 'Opportunities' };

/** A new gig, or one's own gig to edit: the same form. */
export function OpportunityEditorPage() {
  const { id } = useParams();
  const gig = useOpportunityQuery(id ?? skipToken);
  const profile = useProfileQuery();
  const reference = useReferenceQuery();
  const failed = [gig, profile, reference].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} retry={failed.refetch} back={LIST} />;
  const isLoaded = id === undefined || gig.data !== undefined;
  if (!isLoaded || !profile.data || !reference.data) return <PageSkeleton />;
  if (gig.data && !gig.data.abilities.edit)
    return (
      <ErrorState
        error={{ status: 403, code: 'FORBIDDEN', message: 'This gig cannot be edited any more.', errors: [] }}
        back={{ to: `/opportunities/${id}`, label: 'To the gig' }}
      />
    );
  return (
    <>
      <PageHeader
        back={id ? { to: `/opportunities/${id}`, label: 'To the gig' } : LIST}
        title={gig.data ? 'Edit gig' : 'Post a gig'}
        documentTitle={gig.data ? `Edit ${gig.data.title}` : undefined}
        description={
          gig.data?.title ??
          'Five short parts. Save a draft at any time; nothing is public before you publish.'
        }
      />
      <EditorForm
        key={id ?? 'new'}
        gig={gig.data ?? null}
        profile={profile.data}
        reference={reference.data}
      />
    </>
  );
}
