import type { Completeness, Profile } from '@backline/api-contract/profiles';
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { problemOf } from '../../../data/api-problem.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useSubmitProfileMutation } from './profiles.api.ts';
import { VERIFICATION_BADGE } from './verification-badge.ts';

const EXPLANATIONS: Record<Profile['verificationStatus'], string> = {
  pending: 'Someone on our team checks every profile. Only verified members can apply, post and sign.',
  under_review: 'We are looking at your profile. We will tell you as soon as there is a decision.',
  approved: 'Your profile is verified. A changed name or tax number will be checked again.',
  rejected: 'Please change what is named below and submit your profile again.',
};

function Submit({ completeness }: { completeness: Completeness }) {
  const [submit, { isLoading, error }] = useSubmitProfileMutation();
  async function send() {
    const result = await submit();
    if (!result.error)
      toastSuccess('Submitted for verification', 'We will tell you as soon as there is a decision.');
  }
  return (
    <>
      {completeness.unmetRequirements.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            Before you can submit it:
          </Text>
          <List size="sm">
            {completeness.unmetRequirements.map((requirement) => (
              <List.Item key={requirement}>{requirement}</List.Item>
            ))}
          </List>
        </div>
      )}
      <FormProblem problem={error && problemOf(error)} />
      <Button onClick={send} loading={isLoading} disabled={!completeness.canSubmit}>
        Submit for verification
      </Button>
    </>
  );
}

/** Where the verification stands and what the owner can do about it. */
export function VerificationCard({
  profile,
  completeness,
}: {
  profile: Profile;
  completeness: Completeness;
}) {
  const { verificationStatus: status, verificationNotes, submittedAt, verifiedAt } = profile;
  const look = VERIFICATION_BADGE[status];
  return (
    <Section title="Verification" actions={<StatusBadge tone={look.tone}>{look.label}</StatusBadge>}>
      <Stack gap="sm">
        <Text size="sm">{EXPLANATIONS[status]}</Text>
        {status === 'rejected' && verificationNotes && (
          <Alert color="red" title="What needs to change">
            {verificationNotes}
          </Alert>
        )}
        {status === 'under_review' && submittedAt && (
          <Text size="sm" c="dimmed">
            Sent in <InstantText at={submittedAt} relative />
          </Text>
        )}
        {status === 'approved' && verifiedAt && (
          <Text size="sm" c="dimmed">
            Verified on <InstantText at={verifiedAt} time={false} />
          </Text>
        )}
        {(status === 'pending' || status === 'rejected') && <Submit completeness={completeness} />}
      </Stack>
    </Section>
  );
}
