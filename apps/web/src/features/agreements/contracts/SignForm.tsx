import type { Contract } from '@backline/api-contract/contracts';
import { Button, Checkbox, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { LineField } from '../../../ui/TextFields.tsx';
import { SignatureField } from './SignatureField.tsx';
import classes from './SignForm.module.css';
import { SIGN_PART } from './StateBanner.tsx';
import { useSignForm } from './use-sign-form.ts';

/** Comes into view by itself: whoever has just pressed "Sign" looks at the end of the form. */
function ChangedNotice() {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, []);
  return (
    <div ref={notice}>
      <Notice urgent tone="warning" title="The contract has changed since you opened it">
        The new version is on this page now. Please read it again, then tick your consent and sign. What you
        typed is kept.
      </Notice>
    </div>
  );
}

/** What has to be typed, and for whom it signs. */
function expectedName({ signsAs, signer, legalName }: Contract['parties'][number]): string {
  if (!signer) return `Type exactly: ${signsAs}`;
  const capacity = signer.capacity ? ` as ${signer.capacity}` : '';
  return `Type exactly: ${signsAs}. You sign for ${legalName}${capacity}.`;
}

/** The signature of the viewer, at the end of what it is about. */
export function SignForm({ contract }: { contract: Contract }) {
  const { form, formRef, problem, changed, submit, isLoading } = useSignForm(contract);
  const own = contract.parties.find(({ side }) => side === contract.viewerSide);
  return (
    <div id={SIGN_PART} tabIndex={-1} className={classes.part}>
      <Section title="Your signature" description="It binds you in the same way as a handwritten signature.">
        <form ref={formRef} onSubmit={submit} noValidate>
          <Stack>
            {changed && <ChangedNotice key={contract.documentHash} />}
            <FormProblem problem={problem} />
            <LineField
              label="Your full legal name"
              description={own && expectedName(own)}
              autoComplete="name"
              limit={120}
              {...form.getInputProps('legalName')}
            />
            <SignatureField
              value={form.getValues().signature}
              onChange={(value) => form.setFieldValue('signature', value)}
              error={form.errors.signature?.toString()}
            />
            <Checkbox
              size="md"
              label={contract.consentText}
              {...form.getInputProps('consent', { type: 'checkbox' })}
              aria-invalid={Boolean(form.errors.consent)}
            />
            <PasswordField
              label="Your password"
              description="Asked again, so that nobody else can sign on your device."
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
            <FormActions>
              <Button type="submit" size="lg" loading={isLoading}>
                Sign the contract
              </Button>
            </FormActions>
          </Stack>
        </form>
      </Section>
    </div>
  );
}
