import type { CancellationPolicy } from '@backline/api-contract/cancellations';
import { Stack, Text } from '@mantine/core';
import { formatInstant } from '../../../lib/dates.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Timeline } from '../../../ui/Steps.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { PolicyTable } from '../../agreements/cancellations/index.ts';
import { useAdminPoliciesQuery, useChoosePolicyMutation } from './admin.api.ts';

function ChooseButton({ policy }: { policy: CancellationPolicy }) {
  const [choose] = useChoosePolicyMutation();
  return (
    <ConfirmButton
      title={`Use "${policy.name}" for new bookings?`}
      body="Bookings that exist keep the policy they were made under. Gig pages, acceptances, contracts and terms print the new one from now on."
      confirmLabel="Use it for new bookings"
      onConfirm={async () => {
        await choose({ body: { policy: policy.name } }).unwrap();
        toastSuccess('New bookings are made under this policy now');
      }}
    >
      Use for new bookings
    </ConfirmButton>
  );
}

/** Which cancellation policy new bookings are made under, and who chose it. */
export function PoliciesPage() {
  const { data, error, refetch } = useAdminPoliciesQuery(undefined);
  return (
    <>
      <PageHeader
        title="Cancellation policies"
        description={data && `New bookings are made under "${data.current}"`}
      />
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data && (
        <Stack gap="lg">
          {data.policies.map((policy) => (
            <Section key={policy.name} title={`${policy.name}, version ${policy.version}`}>
              <Stack>
                <PolicyTable policy={policy} />
                {policy.name === data.current ? (
                  <Text fw={600}>New bookings are made under this policy.</Text>
                ) : (
                  <div>
                    <ChooseButton policy={policy} />
                  </div>
                )}
              </Stack>
            </Section>
          ))}
          {data.choices.length > 0 && (
            <Section title="Choices">
              <Timeline
                items={data.choices.map(({ policy, chosenAt, chosenBy }) => ({
                  key: chosenAt,
                  title: policy,
                  at: `${chosenBy}, ${formatInstant(chosenAt)}`,
                }))}
              />
            </Section>
          )}
        </Stack>
      )}
    </>
  );
}
