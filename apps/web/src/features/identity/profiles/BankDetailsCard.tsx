import type { Profile } from '@backline/api-contract/profiles';
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../../lib/use-now.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { BANK_BADGE } from './bank-badge.ts';
import { fieldId } from './ProfileField.tsx';
import { useBankForm } from './use-bank-form.ts';

const EXPLANATIONS: Record<Profile['bankStatus'], string> = {
  none: 'Money is paid out to an account that a reviewer has checked. Entering it does not touch the approval of your profile.',
  in_review: 'A reviewer is checking these details. Nothing is paid out to them before.',
  approved: 'What is paid out to you goes to this account.',
  refused: 'Nothing is paid out to this account. Correct the details, and they are checked again.',
};

function BankForm({ profile, onClose }: { profile: Profile; onClose?: () => void }) {
  const { form, formRef, problem, replaces, isLoading, submit } = useBankForm(profile, () => onClose?.());
  return (
    <form ref={formRef} onSubmit={submit} noValidate aria-label="Bank details">
      <Stack>
        <FormProblem problem={problem} />
        <TextInput
          id={fieldId('bankAccountName')}
          label="Name on the bank account"
          {...form.getInputProps('bankAccountName')}
        />
        <TextInput
          id={fieldId('bankAccountNumber')}
          label="Bank account number"
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('bankAccountNumber')}
        />
        <TextInput
          id={fieldId('bankIfscCode')}
          label="IFSC of the bank"
          placeholder="HDFC0001234"
          autoComplete="off"
          {...form.getInputProps('bankIfscCode')}
        />
        {replaces && (
          <>
            <Text size="sm">
              New details are checked by a reviewer, the old ones are not used any more, and for 72 hours
              nothing is paid out. We tell you by mail.
            </Text>
            <PasswordField
              label="Your password"
              description="Asked again, so that nobody else can redirect your money."
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
          </>
        )}
        <FormActions>
          {onClose && (
            <Button variant="default" onClick={onClose} disabled={isLoading}>
              Keep the old ones
            </Button>
          )}
          <Button type="submit" loading={isLoading}>
            {replaces ? 'Change bank details' : 'Save bank details'}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function Stored({ profile, onChange }: { profile: Profile; onChange: () => void }) {
  const { bankUsableFrom: from, bankStatus } = profile;
  const now = useNow();
  const waits = from !== null && new Date(from) > now && bankStatus !== 'refused';
  return (
    <Stack gap="sm" align="flex-start">
      {bankStatus === 'refused' && (
        <Alert color="red" title="Why they were refused">
          {profile.bankNotes ?? 'No reason was given.'}
        </Alert>
      )}
      {waits && (
        <Text size="sm" fw={600}>
          Changed: nothing is paid out before <InstantText at={from} />.
        </Text>
      )}
      <KeyValues
        items={[
          { label: 'Name on the account', value: profile.bankAccountName },
          { label: 'Account number', value: profile.bankAccountNumber },
          { label: 'IFSC', value: profile.bankIfscCode },
        ]}
      />
      <Button variant="default" onClick={onChange}>
        Change bank details
      </Button>
    </Stack>
  );
}

/** Where the owner's money goes, apart from the profile: with a state of its own, and changed with the password. */
export function BankDetailsCard({ profile }: { profile: Profile }) {
  const [open, setOpen] = useState(false);
  const { tone, label } = BANK_BADGE[profile.bankStatus];
  return (
    <div id="bank-details">
      <Section
        title="Bank details"
        description={EXPLANATIONS[profile.bankStatus]}
        actions={<StatusBadge tone={tone}>{label}</StatusBadge>}
      >
        {profile.bankStatus === 'none' && <BankForm profile={profile} />}
        {profile.bankStatus !== 'none' && !open && (
          <Stored profile={profile} onChange={() => setOpen(true)} />
        )}
        {profile.bankStatus !== 'none' && open && (
          <BankForm profile={profile} onClose={() => setOpen(false)} />
        )}
      </Section>
    </div>
  );
}
