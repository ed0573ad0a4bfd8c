import { Stack } from '@mantine/core';
import { useMember } from '../../../data/use-session.ts';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useMeQuery } from './accounts.api.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';

/** Who one is here, and the password. */
export function AccountPage() {
  const member = useMember();
  const user = useMeQuery().data?.user ?? member;
  const verified = user.emailVerified ? (
    <StatusBadge tone="success">Verified</StatusBadge>
  ) : (
    <StatusBadge tone="warning">Not verified yet</StatusBadge>
  );
  return (
    <>
      <PageHeader title="Account" description="Your login and what we know about you as a person." />
      <Stack gap="lg" maw="42rem">
        <Section title="You">
          <KeyValues
            items={[
              { label: 'Name', value: `${user.firstName} ${user.lastName}` },
              { label: 'Role', value: labelOf(user.role) },
              { label: 'Email', value: user.email },
              { label: 'Email verification', value: verified },
              { label: 'Mobile number', value: user.phone },
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
