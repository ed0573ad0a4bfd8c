import type { VerificationStatus } from '@backline/api-contract/profiles';
import { IllegalTransitionError } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { type VerificationAction, verificationMachine } from './verification.machine.ts';

/**
 * docs/rules/identity.md#verification: pending -> under_review -> approved | rejected; a rejected one again; a changed
 * approved one is checked again.
 */
const ALLOWED: Record<VerificationStatus, Partial<Record<VerificationAction, VerificationStatus>>> = {
  pending: { submit: 'under_review' },
  under_review: { approve: 'approved', reject: 'rejected' },
  approved: { recheck: 'under_review' },
  rejected: { submit: 'under_review' },
};
const ACTIONS: VerificationAction[] = ['submit', 'approve', 'reject', 'recheck'];
const CELLS = (Object.keys(ALLOWED) as VerificationStatus[]).flatMap((state) =>
  ACTIONS.map((action) => [state, action, ALLOWED[state][action] ?? null] as const),
);

describe('verification of a profile', () => {
  it.each(CELLS)('%s + %s leads to %s', (state, action, target) => {
    if (target) expect(verificationMachine.next(state, action)).toBe(target);
    else expect(() => verificationMachine.next(state, action)).toThrow(IllegalTransitionError);
  });

  it('has no other states or actions', () => {
    expect([...verificationMachine.states].sort()).toEqual(Object.keys(ALLOWED).sort());
    expect([...verificationMachine.actions].sort()).toEqual([...ACTIONS].sort());
  });

  it('names the state in a refusal', () => {
    expect(() => verificationMachine.next('under_review', 'submit')).toThrow(
      'A profile that is under review does not allow: submit.',
    );
  });
});
