import type { Application } from '@backline/api-contract/applications';
import { Text } from '@mantine/core';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useWithdrawMutation } from './applications.api.ts';

/** Takes an application back, after saying what that means. Nothing where the server does not allow it. */
export function WithdrawButton({ application, size }: { application: Application; size?: string }) {
  const [withdraw] = useWithdrawMutation();
  if (!application.abilities.withdraw) return null;
  return (
    <ConfirmButton
      size={size}
      title="Withdraw this application?"
      body={
        <Text>
          The buyer of <b>{application.opportunity.title}</b> no longer sees you among the applicants, and you
          cannot apply to this gig again. It no longer counts towards your limit of open applications.
        </Text>
      }
      confirmLabel="Withdraw"
      danger
      onConfirm={async () => {
        await withdraw({ id: application.id }).unwrap();
        toastSuccess('Application withdrawn');
      }}
    >
      Withdraw
    </ConfirmButton>
  );
}
