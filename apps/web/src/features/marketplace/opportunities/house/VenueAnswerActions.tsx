import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx';
import { AreaField } from '../../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../../ui/toast.tsx';
import { useAnswerAsVenueMutation } from '../opportunities.api.ts';

function ObjectButton({ gig }: { gig: OpportunityDetail }) {
  const [answer] = useAnswerAsVenueMutation();
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton
      color="red"
      variant="subtle"
      title="Object to this gig?"
      body={
        <Stack gap="sm">
          <Text>
            <b>{gig.title}</b> is closed, applications to it end, and {gig.buyer.name} is told at once. You
            can take the objection back later.
          </Text>
          <AreaField
            label="Reason"
            description={`${gig.buyer.name} reads it and can plan anew.`}
            placeholder="We have a private party that night."
            limit={500}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      }
      confirmLabel="Object"
      danger
      onConfirm={async () => {
        const message = reason.trim() || undefined;
        await answer({ id: gig.id, body: { answer: 'object', message } }).unwrap();
        toastSuccess('Objection sent', `${gig.buyer.name} was told.`);
      }}
    >
      Object
    </ConfirmButton>
  );
}

/** What the venue may answer to somebody else's gig in its house; the server's abilities decide. */
export function VenueAnswerActions({ gig }: { gig: OpportunityDetail }) {
  const [answer] = useAnswerAsVenueMutation();
  const takesBack = gig.house?.answer === 'objected';
  return (
    <>
      {gig.abilities.object && <ObjectButton gig={gig} />}
      {gig.abilities.agree && (
        <ConfirmButton
          variant="filled"
          title={takesBack ? 'Take your objection back?' : 'Say yes to this gig?'}
          body={
            <Text>
              {takesBack
                ? `${gig.buyer.name} is told and can open the gig again.`
                : `The gig goes public at once: artists see it and can apply, and ${gig.buyer.name} is told.`}
            </Text>
          }
          confirmLabel={takesBack ? 'Take it back' : 'Say yes'}
          onConfirm={async () => {
            await answer({ id: gig.id, body: { answer: 'agree' } }).unwrap();
            toastSuccess(takesBack ? 'Objection taken back' : 'You said yes', `${gig.buyer.name} was told.`);
          }}
        >
          {takesBack ? 'Take objection back' : 'Say yes'}
        </ConfirmButton>
      )}
    </>
  );
}
