import type { Applicant } from '@backline/api-contract/applications';
import { type ButtonProps, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx';
import { AreaField } from '../../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../../ui/toast.tsx';
import { useRespondMutation } from '../applications.api.ts';

/** Declines with a reason that the artist reads. */
export function DeclineButton({ applicant, ...button }: ButtonProps & { applicant: Applicant }) {
  const [respond] = useRespondMutation();
  const [reason, setReason] = useState('');
  const { artistName } = applicant.artist;
  if (!applicant.abilities.decline) return null;
  return (
    <ConfirmButton
      {...button}
      title={`Decline ${artistName}?`}
      body={
        <Stack gap="sm">
          <Text>{artistName} is told at once. This cannot be undone.</Text>
          <AreaField
            label="Reason (optional)"
            description="The artist reads it. Even one sentence helps."
            placeholder="We would like to find a later slot with you."
            limit={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      }
      confirmLabel="Decline"
      danger
      onConfirm={async () => {
        await respond({
          id: applicant.id,
          body: { action: 'decline', message: reason.trim() || undefined },
        }).unwrap();
        toastSuccess(`${artistName} declined`);
      }}
    >
      Decline
    </ConfirmButton>
  );
}
