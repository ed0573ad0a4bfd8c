import { Stack } from '@mantine/core';
import { useMember } from '../../../data/use-session.ts';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useOwnDetailChangeQuery } from '../profiles/index.ts';
import { useMeQuery } from './accounts.api.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { FixedDetails } from './FixedDetails.tsx';

/** Who one is here, which can be put right, and the password. */
export function AccountPage() {
  const member = useMember();
  const me = useMeQuery().data;
  const user = me?.user ?? member;
  const profile = me?.profile;
  const fixed = useOwnDetailChangeQuery().data?.fixed === true;
  const verified = user.emailVerified ? (
    <StatusBadge tone="success">Verified</StatusBadge>
  ) : (
    <StatusBadge tone="warning">Not verified yet</StatusBadge>
  );
  return (
    <>
      <PageHeader title="Account" description="Your login and what we know about you as a person." />
      <Stack gap="lg" maw="42rem">
        {fixed ? (
          <FixedDetails user={user} />
        ) : (
          <Section
            title="Your details"
            description="Once you have signed a contract, a reviewer looks at what you want to change."
          >
            <DetailsForm user={user} mayChangeRole={profile?.verificationStatus === 'pending'} />
          </Section>
        )}
        <Section title="Your login">
          <KeyValues
            items={[
              { label: 'Role', value: labelOf(user.role) },
              { label: 'Email', value: user.email },
              { label: 'Email verification', value: verified },
              { label: 'Member since', value: <InstantText at={user.createdAt} time={false} /> },
              {
                label: 'Terms accepted',
                value: user.acceptedTermsVersion ? `Version ${user.acceptedTermsVersion}` : 'Not yet',
              },
            ]}
          />
        </Section>
        <Section title="Change your password" description="Ends all your other sessions.">
          <ChangePasswordForm />
        </Section>
      </Stack>
    </>
  );
}
