import type { Profile } from '@backline/api-contract/profiles';
import type { ReferenceData } from '@backline/api-contract/reference';
import { Anchor, Button, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { useUnsavedGuard } from '../../../lib/use-unsaved-guard.ts';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { UnsavedGuard } from '../../../ui/UnsavedGuard.tsx';
import { isFixedBySignature } from './detail-fields.ts';
import type { FieldGroup } from './field-spec.ts';
import classes from './ProfileEditor.module.css';
import { ProfileField, type ProfileForm } from './ProfileField.tsx';
import { GROUPS } from './profile-values.ts';
import { useProfileForm } from './use-profile-form.ts';

interface GroupProps {
  group: FieldGroup;
  form: ProfileForm;
  reference: ReferenceData;
  masks: ReadonlyMap<string, string | null>;
  fixed: boolean;
}

function Group({ group, form, reference, masks, fixed }: GroupProps) {
  return (
    <Section title={group.title} description={group.description}>
      <div className={classes.fields}>
        {group.fields.map((spec) => (
          <div key={spec.name} className={spec.wide ? classes.wide : undefined}>
            <ProfileField
              spec={spec}
              form={form}
              reference={reference}
              mask={masks.get(spec.name) ?? null}
              disabled={fixed && isFixedBySignature(spec.name)}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}

interface ProfileEditorProps {
  profile: Profile;
  reference: ReferenceData;
  /** A contract is signed: what it prints of the owner is changed by a review. */
  fixed: boolean;
}

export function ProfileEditor({ profile, reference, fixed }: ProfileEditorProps) {
  const { form, formRef, problem, dirty, submit, isLoading, discard } = useProfileForm(profile);
  const blocker = useUnsavedGuard(dirty);
  const masks = new Map([['panNumber', profile.panNumber]]);
  return (
    <form ref={formRef} onSubmit={submit} noValidate aria-label="Your profile">
      <Stack gap="lg">
        {fixed && (
          <Notice tone="info" title="You have signed a contract">
            Who you are in it, your address and how you are reached are changed by a review.{' '}
            <Anchor component={Link} to="/account">
              Ask for a change
            </Anchor>
          </Notice>
        )}
        {GROUPS[profile.type].map((group) => (
          <Group
            key={group.title}
            group={group}
            form={form}
            reference={reference}
            masks={masks}
            fixed={fixed}
          />
        ))}
        <FormProblem problem={problem} />
        <FormActions sticky note={dirty ? 'You have unsaved changes.' : 'Everything is saved.'}>
          <Button variant="default" onClick={discard} disabled={!dirty || isLoading}>
            Discard
          </Button>
          <Button type="submit" loading={isLoading} disabled={!dirty}>
            Save profile
          </Button>
        </FormActions>
      </Stack>
      <UnsavedGuard blocker={blocker} />
    </form>
  );
}
