import { declareAudit } from '../../../platform/audit.ts';

export const opportunityAudit = declareAudit(
  'opportunity',
  {
    created: 'Gig posted',
    edit: 'Gig edited',
    publish: 'Gig published',
    close: 'Gig closed for applications',
    reopen: 'Gig reopened',
    fill: 'Gig filled',
    artist_lost: 'Gig lost its artist',
    cancel: 'Gig cancelled',
    change_refused: 'Change of a gig refused',
  },
  { edit: ['updated'] },
);
