import type { Completeness, Profile } from '@backline/api-contract/profiles';
import { Stack } from '@mantine/core';
import { Columns } from '../../../ui/Columns.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { BankDetailsCard } from './BankDetailsCard.tsx';
import { CompletenessCard } from './CompletenessCard.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';
import {
  useCompletenessQuery,
  useOwnDetailChangeQuery,
  useProfileQuery,
  useReferenceQuery,
} from './profiles.api.ts';
import { VerificationCard } from './VerificationCard.tsx';

const DESCRIPTIONS: Record<Profile['type'], string> = {
  artist: 'What buyers see before they book you, and what gigs are matched to.',
  organizer: 'What artists see before they apply to your gigs.',
  venue: 'What artists and organizers see of your venue.',
};

function Aside({ profile, completeness }: { profile: Profile; completeness: Completeness | undefined }) {
  if (!completeness) return null;
  return (
    <>
      <VerificationCard profile={profile} completeness={completeness} />
      <CompletenessCard completeness={completeness} />
    </>
  );
}

export function ProfilePage() {
  const own = useProfileQuery();
  const reference = useReferenceQuery();
  const { data: completeness } = useCompletenessQuery();
  const { data: details } = useOwnDetailChangeQuery();
  // A refresh that failed leaves the editor where it is, with all that was typed.
  const failed = [own, reference].find(({ isError, data }) => isError && !data);
  if (failed) return <ErrorState order={1} error={failed.error} retry={failed.refetch} />;
  if (!own.data || !reference.data) return <PageSkeleton />;
  const { profile } = own.data;
  return (
    <>
      <PageHeader title="Your profile" description={DESCRIPTIONS[profile.type]} />
      <Columns aside={<Aside profile={profile} completeness={completeness} />}>
        <Stack gap="lg">
          <ProfileEditor
            key={profile.id}
            profile={profile}
            reference={reference.data}
            fixed={details?.fixed === true}
          />
          <BankDetailsCard profile={profile} />
        </Stack>
      </Columns>
    </>
  );
}
