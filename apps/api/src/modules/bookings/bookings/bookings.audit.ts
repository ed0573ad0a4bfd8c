import { declareAudit } from '../../../platform/audit.ts';

/** What a booking leaves in the audit trail. */
export const bookingAudit = declareAudit('booking', {
  created: 'Booking created',
  send_contract: 'Contract sent for signature',
  sign_contract: 'Contract signed by both sides',
  request_deposit: 'Payment asked for',
  record_deposit: 'Payment received and held in escrow',
  confirm: 'Show confirmed, checklist done',
  start: 'Show started',
  complete: 'Booking completed, money released',
  dispute: 'Dispute raised',
  cancel: 'Booking cancelled',
  checklist_changed: 'Checklist changed',
  completion_confirmed: 'Show confirmed by one side',
  access_refused: 'Booking refused to somebody',
  cancellation_refused: 'Cancellation of a booking refused',
  completion_refused: 'Confirmation of a show refused',
});

/** What an admin's choice among the cancellation policies leaves there. */
export const policyAudit = declareAudit('cancellation_policy', {
  default_chosen: 'Cancellation policy of new bookings chosen',
});
