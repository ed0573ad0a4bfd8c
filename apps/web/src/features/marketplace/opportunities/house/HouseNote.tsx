import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Notice } from '../../../../ui/Notice.tsx';

/** What stands between the gig and the house: the venue's answer, and a stage that is taken. For the buyer and for the venue. */
export function HouseNote({ gig, isHost }: { gig: OpportunityDetail; isHost: boolean }) {
  const { house, venue, buyer, status } = gig;
  return (
    <>
      {gig.stageTaken && status !== 'cancelled' && (
        <Notice tone="warning" title="This stage is booked at that time">
          Another show is booked on the same stage of {venue.venueName} at an overlapping time. Nobody can be
          booked for this gig unless that one falls away, or date, slot or stage change.
        </Notice>
      )}
      {status === 'awaiting_venue' && (
        <Notice
          tone="warning"
          title={isHost ? `${buyer.name} asks for your yes` : `${venue.venueName} is asked first`}
        >
          {isHost
            ? 'The gig goes public only after your yes. If the night cannot be in your house, object with a reason.'
            : 'The gig goes public as soon as the venue says yes. You are told either way.'}
        </Notice>
      )}
      {house?.answer === 'objected' && status !== 'cancelled' && (
        <Notice
          tone="danger"
          title={isHost ? 'You objected to this gig' : `${venue.venueName} objects to this gig`}
        >
          {house.message && <p>“{house.message}”</p>}
          {isHost
            ? 'It is closed. If the night can take place after all, take your objection back.'
            : 'It is closed and applications to it have ended. Once the venue takes its objection back you can open it again; or post it at another venue.'}
        </Notice>
      )}
    </>
  );
}
