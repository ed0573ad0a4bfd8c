import { declareAudit } from '../../../platform/audit.ts';

export const contractAudit = declareAudit('contract', {
  generated: 'Contract written',
  send: 'Contract sent to the artist',
  sign_artist: 'Contract signed by the artist',
  sign_buyer: 'Contract signed by the buyer',
  expire: 'Contract expired',
  void: 'Contract voided',
  access_refused: 'Contract refused to somebody',
  signature_refused: 'Signature refused',
});
