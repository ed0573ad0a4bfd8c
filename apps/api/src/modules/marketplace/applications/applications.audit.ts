import { declareAudit } from '../../../platform/audit.ts';

export const applicationAudit = declareAudit('application', {
  created: 'Application sent',
  view: 'Application read by the buyer',
  shortlist: 'Application shortlisted',
  counter: 'Counter offer made',
  accept: 'Application accepted',
  decline: 'Application declined',
  terms_confirmed: 'Changed terms confirmed by the artist',
  withdraw: 'Application withdrawn',
  expire: 'Application expired',
  access_refused: 'Application refused to somebody',
});
