import type { Actor } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';

/**
 * Guards what only an active account may do: apply, post, sign, pay. A pending one can log in, read, and fill its
 * profile. See docs/rules/identity.md#account-states.
 * @throws EMAIL_NOT_VERIFIED with `action: verify_email`; TERMS_NOT_ACCEPTED with `action: accept_terms`
 */
export function requireActiveAccount(actor: Actor): void {
  if (!actor.emailVerified) throw refuse('EMAIL_NOT_VERIFIED', { action: 'verify_email' });
  if (!actor.acceptedTerms) throw refuse('TERMS_NOT_ACCEPTED', { action: 'accept_terms' });
}
