import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { count } from '../../../../lib/words.ts';
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx';
import { toastProblem, toastSuccess } from '../../../../ui/toast.tsx';
import {
  type OpportunityStep,
  useCancelOpportunityMutation,
  useMoveOpportunityMutation,
} from '../opportunities.api.ts';

const DONE: Record<OpportunityStep, [string, string]> = {
  publish: ['Published', 'Artists who fit find it in their list from now on.'],
  close: ['Closed', 'No new applications come in.'],
  reopen: ['Open again', 'Artists can apply until the deadline.'],
};

function CancelButton({ gig }: { gig: OpportunityDetail }) {
  const [cancel] = useCancelOpportunityMutation();
  const isDraft = gig.status === 'draft';
  const told =
    gig.applicationCount > 0
      ? `Everyone who applied is told, and every open application among the ${gig.applicationCount} is declined.`
      : 'Nobody has applied yet, so nobody has to be told.';
  return (
    <ConfirmButton
      color="red"
      variant="subtle"
      title="Cancel this gig?"
      body={
        <>
          <Text mb="sm">
            <b>{gig.title}</b> {isDraft ? 'was never offered' : 'disappears from the artists’ lists for good'}
            . {told}
          </Text>
          <Text c="dimmed">
            This cannot be undone.{' '}
            {gig.abilities.close && 'To only stop new applications, close the gig instead.'}
          </Text>
        </>
      }
      confirmLabel="Cancel the gig"
      danger
      onConfirm={async () => {
        await cancel(gig.id).unwrap();
        toastSuccess('Gig cancelled');
      }}
    >
      Cancel gig
    </ConfirmButton>
  );
}

/** What the buyer may do with the gig now; the server's abilities decide. */
export function OpportunityActions({ gig }: { gig: OpportunityDetail }) {
  const [move, { isLoading }] = useMoveOpportunityMutation();
  const { abilities, id } = gig;

  async function go(step: OpportunityStep) {
    const result = await move({ id, step });
    if (result.error) toastProblem(result.error);
    else toastSuccess(...DONE[step]);
  }
  return (
    <>
      {abilities.cancel && <CancelButton gig={gig} />}
      {abilities.close && (
        <ConfirmButton
          title="Close for applications?"
          body={
            <Text>
              No new application comes in. {count(gig.applicationCount, 'application')} you have already stay,
              and you can still choose among them or open the gig again.
            </Text>
          }
          confirmLabel="Close"
          onConfirm={async () => {
            await move({ id, step: 'close' }).unwrap();
            toastSuccess(...DONE.close);
          }}
        >
          Close
        </ConfirmButton>
      )}
      {abilities.edit && (
        <Button
          component={Link}
          to={`/opportunities/${id}/edit`}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          Edit
        </Button>
      )}
      {abilities.reopen && (
        <Button onClick={() => go('reopen')} loading={isLoading}>
          Open again
        </Button>
      )}
      {abilities.publish && (
        <Button onClick={() => go('publish')} loading={isLoading}>
          Publish
        </Button>
      )}
    </>
  );
}
