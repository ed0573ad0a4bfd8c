import { declareAudit } from '../../../platform/audit.ts';

export const opportunityAudit = declareAudit(
  'opportunity',
  {
    created: 'Gig posted',
    edit: 'Gig edited',
    publish: 'Gig published',
    ask_venue: 'Venue asked about a gig',
    venue_agree: 'Gig agreed to by its venue',
    venue_object: 'Gig objected to by its venue',
    close: 'Gig closed for applications',
    reopen: 'Gig reopened',
    fill: 'Gig filled',
    artist_lost: 'Gig lost its artist',
    cancel: 'Gig cancelled',
    change_refused: 'Change of a gig refused',
  },
  { edit: ['updated'] },
);
