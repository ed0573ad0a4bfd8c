import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { count } from '../../../../lib/words.ts';
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx';
import { toastProblem, toastSuccess } from '../../../../ui/toast.tsx';
import {
  useCancelOpportunityMutation,
  useCloseOpportunityMutation,
  usePublishOpportunityMutation,
  useReopenOpportunityMutation,
} from '../opportunities.api.ts';

const DONE: Record<'publish' | 'close' | 'reopen', [string, string]> = {
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
        await cancel({ id: gig.id }).unwrap();
        toastSuccess('Gig cancelled');
      }}
    >
      Cancel gig
    </ConfirmButton>
  );
}

/** What the buyer may do with the gig now; the server's abilities decide. */
export function OpportunityActions({ gig }: { gig: OpportunityDetail }) {
  const [close] = useCloseOpportunityMutation();
  const [publish, publishing] = usePublishOpportunityMutation();
  const [reopen, reopening] = useReopenOpportunityMutation();
  const { abilities, id } = gig;

  async function go(step: 'publish' | 'reopen') {
    const result = await (step === 'publish' ? publish({ id }) : reopen({ id }));
    if (result.error) toastProblem(result.error);
    else if (result.data.status === 'awaiting_venue')
      toastSuccess('The venue is asked', 'The gig goes public with its yes.');
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
            await close({ id }).unwrap();
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
        <Button onClick={() => go('reopen')} loading={reopening.isLoading}>
          Open again
        </Button>
      )}
      {abilities.publish && (
        <Button onClick={() => go('publish')} loading={publishing.isLoading}>
          Publish
        </Button>
      )}
    </>
  );
}
