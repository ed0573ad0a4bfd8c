import { skipToken } from '@reduxjs/toolkit/query';
import { useParams } from 'react-router';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { useMeQuery } from '../../identity/accounts/index.ts';
import { useProfileQuery, useReferenceQuery } from '../../identity/profiles/index.ts';
import { EditorForm } from './editor/EditorForm.tsx';
import { useOpportunityQuery } from './opportunities.api.ts';
import { mustWaitForApproval, NotApprovedYet } from './own/NotApprovedYet.tsx';

const LIST = { to: '/opportunities', label: 'Opportunities' };

/** A new gig, or one's own gig to edit: the same form. */
export function OpportunityEditorPage() {
  const { id } = useParams();
  const gig = useOpportunityQuery(id === undefined ? skipToken : { id });
  const profile = useProfileQuery();
  const reference = useReferenceQuery();
  const me = useMeQuery();
  // A later refetch that fails must not take the form away with what was typed.
  const failed = [gig, profile, reference, me].find(({ isError, data }) => isError && !data);
  if (failed) return <ErrorState order={1} error={failed.error} retry={failed.refetch} back={LIST} />;
  const isLoaded = id === undefined || gig.data !== undefined;
  if (!isLoaded || !profile.data || !reference.data || !me.data) return <PageSkeleton />;
  if (gig.data && !gig.data.abilities.edit)
    return (
      <ErrorState
        order={1}
        error={{ status: 403, reason: 'FORBIDDEN', message: 'This gig can no longer be edited.', errors: [] }}
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
      {!gig.data && mustWaitForApproval(me.data) ? (
        <NotApprovedYet me={me.data} />
      ) : (
        <EditorForm
          key={id ?? 'new'}
          gig={gig.data ?? null}
          profile={profile.data.profile}
          reference={reference.data}
        />
      )}
    </>
  );
}
