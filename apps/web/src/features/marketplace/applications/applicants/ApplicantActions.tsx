import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Button } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { Link } from 'react-router';
import { toastProblem, toastSuccess } from '../../../../ui/toast.tsx';
import { useRespondMutation } from '../applications.api.ts';
import { AcceptButton } from './AcceptButton.tsx';
import { DeclineButton } from './DeclineButton.tsx';

interface ApplicantActionsProps {
  applicant: Applicant;
  gig: OpportunityDetail;
  others: number;
}

/** What the buyer may do with an applicant now; the server's abilities decide. */
export function ApplicantActions({ applicant, gig, others }: ApplicantActionsProps) {
  const [respond, { isLoading }] = useRespondMutation();
  const { id, abilities, bookingId, artist } = applicant;

  async function shortlist() {
    const result = await respond({ id, body: { action: 'shortlist' } });
    if (result.error) toastProblem(result.error);
    else toastSuccess(`${artist.artistName} shortlisted`, 'The application stays open longer.');
  }
  return (
    <>
      {bookingId && (
        <Button component={Link} to={`/bookings/${bookingId}`} size="sm">
          Open the booking
        </Button>
      )}
      <AcceptButton applicant={applicant} gig={gig} others={others} size="sm" />
      {abilities.shortlist && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconStar size={16} aria-hidden />}
          onClick={shortlist}
          loading={isLoading}
        >
          Shortlist
        </Button>
      )}
      <DeclineButton applicant={applicant} size="sm" variant="subtle" color="gray" />
    </>
  );
}
