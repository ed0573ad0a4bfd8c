import type { VerificationCase as Case } from '@backline/api-contract/profiles';
import { List, Progress, Stack, Text } from '@mantine/core';
import { labelOf } from '../../../lib/words.ts';
import { Columns } from '../../../ui/Columns.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { VERIFICATION_BADGE } from '../../identity/profiles/index.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';

function CompletenessFacts({ review: { completeness } }: { review: Case }) {
  const { percent, missing } = completeness;
  return (
    <Section title={`${percent}% complete`}>
      <Progress value={percent} aria-label="Completeness" />
      {missing.length > 0 && (
        <>
          <Text size="sm" mt="sm" c="dimmed">
            Not filled in:
          </Text>
          <List size="sm">
            {missing.map(({ field, label }) => (
              <List.Item key={field}>{label}</List.Item>
            ))}
          </List>
        </>
      )}
    </Section>
  );
}

interface VerificationCaseProps {
  review: Case;
  /** Only what is under review can be decided. */
  decidable: boolean;
  onDecided: () => void;
}

/** One profile to be judged: what it says on the left, what it lacks and the decision on the right. */
export function VerificationCase({ review, decidable, onDecided }: VerificationCaseProps) {
  const { profile, name, ownerName, ownerEmail, submittedAt, type } = review;
  const { tone, label } = VERIFICATION_BADGE[profile.verificationStatus];
  return (
    <>
      <PageHeader
        title={name ?? ownerName}
        back={{ to: '/admin/verifications', label: 'Queue' }}
        badge={<StatusBadge tone={tone}>{label}</StatusBadge>}
      />
      <Columns
        aside={
          <>
            <Section title="Sent in by">
              <KeyValues
                items={[
                  { label: 'Name', value: ownerName },
                  { label: 'Email', value: ownerEmail },
                  { label: 'As', value: labelOf(type) },
                  { label: 'Sent in', value: submittedAt && <InstantText at={submittedAt} relative /> },
                ]}
              />
            </Section>
            <CompletenessFacts review={review} />
            {decidable && <DecisionForm key={review.profileId} review={review} onDecided={onDecided} />}
          </>
        }
      >
        <Stack gap="lg">
          {profile.verificationNotes && (
            <Notice tone="warning" title="Notes of the last review">
              {profile.verificationNotes}
            </Notice>
          )}
          <ProfileFacts profile={profile} />
        </Stack>
      </Columns>
    </>
  );
}
