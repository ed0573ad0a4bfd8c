import { declareAudit } from '../../../platform/audit.ts';

export const accountAudit = declareAudit('account', {
  created_by_operator: 'Account created by an operator',
  staff_created: 'Staff account created',
  registered: 'Account registered',
  details_changed: 'Name, phone or role of the account changed',
  email_verified: 'Email address confirmed',
  activate: 'Account active',
  suspend: 'Account suspended',
  reinstate: 'Suspension lifted',
  reinstate_unconfirmed: 'Suspension lifted, address still to be confirmed',
  ban: 'Account banned',
  logged_in: 'Logged in',
  login_failed: 'Login failed',
  password_changed: 'Password changed',
  password_reset: 'Password reset by mail',
  password_change_refused: 'Change of the password refused',
  password_reset_refused: 'Reset of a password refused',
  terms_accepted: 'Terms accepted',
});

export const sessionAudit = declareAudit('session', {
  ended_by_token_reuse: 'Session ended: an old token was used again',
});
