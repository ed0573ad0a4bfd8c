import type { User } from '@backline/api-contract/accounts';
import type { DetailChange } from '@backline/api-contract/detail-changes';
import type { Profile } from '@backline/api-contract/profiles';
import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { InstantText } from '../../../ui/DateText.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import {
  ChangedFields,
  ProfileField,
  useOwnDetailChangeQuery,
  useProfileQuery,
  useReferenceQuery,
} from '../profiles/index.ts';
import { useWithdrawChangeMutation } from './accounts.api.ts';
import { useChangeForm } from './use-change-form.ts';

/** What came of the last request, as long as it says something about now. */
function LastRequest({ change }: { change: DetailChange | null }) {
  const [withdraw] = useWithdrawChangeMutation();
  if (change?.status === 'refused')
    return (
      <Notice tone="warning" title="Your last change was refused">
        The reviewer wrote: {change.notes}
      </Notice>
    );
  if (change?.status !== 'in_review') return null;
  async function takeBack() {
    await withdraw().unwrap();
    toastSuccess('Withdrawn', 'Your details stay as they are.');
  }
  return (
    <Notice tone="info" title="A change is with our reviewers">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          Sent in <InstantText at={change.submittedAt} relative />. The old values stay in use until it is
          approved.
        </Text>
        <ChangedFields fields={change.fields} />
        <ConfirmButton
          title="Withdraw the change?"
          body="Your details stay as they are."
          confirmLabel="Withdraw"
          onConfirm={takeBack}
        >
          Withdraw
        </ConfirmButton>
      </Stack>
    </Notice>
  );
}

interface ChangeFormProps {
  user: User;
  profile: Profile;
  change: DetailChange | null;
}

function ChangeForm({ user, profile, change }: ChangeFormProps) {
  const { form, formRef, specs, problem, isLoading, submit } = useChangeForm(user, profile, change);
  const { data: reference } = useReferenceQuery();
  if (!reference) return <ListSkeleton />;
  const fields = specs.map((spec) => (
    <ProfileField key={spec.name} spec={spec} form={form} reference={reference} mask={null} />
  ));
  return (
    <form ref={formRef} onSubmit={submit} noValidate aria-label="Your details">
      <Stack>
        <FormProblem problem={problem} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>{fields}</SimpleGrid>
        <AreaField
          label="Why it changes"
          description="For the reviewer: a marriage, a move, another company."
          minRows={2}
          limit={500}
          {...form.getInputProps('reason')}
        />
        <FormActions>
          <Button type="submit" loading={isLoading}>
            {change?.status === 'in_review' ? 'Replace the change' : 'Send in for review'}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

/** Name, number, address and party of a member who has signed: the same form, and a reviewer before it holds. */
export function FixedDetails({ user }: { user: User }) {
  const own = useOwnDetailChangeQuery();
  const profile = useProfileQuery();
  const failed = [own, profile].find(({ isError, data }) => isError && !data);
  const change = own.data?.change ?? null;
  return (
    <Section
      title="Your details"
      description="You have signed a contract under these, so a reviewer looks at a change first. Contracts that were made before stay as they are."
    >
      <Stack>
        {failed && <ErrorState error={failed.error} retry={failed.refetch} />}
        {!failed && !profile.data && <ListSkeleton />}
        <LastRequest change={change} />
        {own.data && profile.data && (
          <ChangeForm user={user} profile={profile.data.profile} change={change} />
        )}
      </Stack>
    </Section>
  );
}
