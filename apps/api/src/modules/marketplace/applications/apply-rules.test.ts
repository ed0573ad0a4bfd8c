import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../platform/errors.ts';
import { type ApplyFacts, applyIneligibility, requireMayApply } from './apply-rules.ts';

const now = new Date('2026-11-02T06:30:00.000Z');
const facts: ApplyFacts = {
  actor: { id: 'a', sessionId: 's', role: 'artist', emailVerified: true, acceptedTerms: true },
  verificationStatus: 'approved',
  opportunity: {
    status: 'active',
    buyerActive: true,
    applicationDeadline: new Date('2026-12-01T18:30:00.000Z'),
    startsAt: new Date('2026-12-12T16:30:00.000Z'),
    maxApplications: 50,
  },
  applicationCount: 49,
  alreadyApplied: false,
  dateConflict: null,
  limits: { openApplications: 10, applicationsPerDay: 5 },
  openApplications: 9,
  applicationsToday: 4,
};
const codeFor = (changes: Partial<ApplyFacts>): string | null => {
  try {
    requireMayApply({ ...facts, ...changes }, now);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};
const gig = (changes: Partial<ApplyFacts['opportunity']>) => ({
  opportunity: { ...facts.opportunity, ...changes },
});

describe('what an application needs', () => {
  it.each<[string, Partial<ApplyFacts>, string | null]>([
    ['all of it', {}, null],
    ['a verified address', { actor: { ...facts.actor, emailVerified: false } }, 'EMAIL_NOT_VERIFIED'],
    ['accepted terms', { actor: { ...facts.actor, acceptedTerms: false } }, 'TERMS_NOT_ACCEPTED'],
    ['an approved profile', { verificationStatus: 'under_review' }, 'PROFILE_NOT_APPROVED'],
    ['no application before', { alreadyApplied: true }, 'APPLICATION_DUPLICATE'],
    [
      'that before the state',
      { alreadyApplied: true, ...gig({ status: 'filled' }) },
      'APPLICATION_DUPLICATE',
    ],
    ['an active gig', gig({ status: 'closed' }), 'ILLEGAL_TRANSITION'],
    ['an active buyer', gig({ buyerActive: false }), 'RULE_BROKEN'],
    ['a deadline ahead', gig({ applicationDeadline: now }), 'RULE_BROKEN'],
    ['no deadline at all', gig({ applicationDeadline: null }), null],
    [
      'time to book, where there is no deadline',
      gig({ applicationDeadline: null, startsAt: new Date(now.getTime() + 12 * 3_600_000) }),
      'TOO_LATE',
    ],
    ['room at the gig', { applicationCount: 50 }, 'RULE_BROKEN'],
    ['a free date', { dateConflict: 'You are booked on that date.' }, 'DATE_TAKEN'],
    ['room for one more open', { openApplications: 10 }, 'APPLICATION_LIMIT'],
    ['room for one more today', { applicationsToday: 5 }, 'APPLICATION_LIMIT'],
  ])('%s', (_case, changes, code) => {
    expect(codeFor(changes)).toBe(code);
  });

  it('says the ineligibility in words', () => {
    expect(applyIneligibility(facts, now)).toBeNull();
    expect(applyIneligibility({ ...facts, applicationCount: 50 }, now)).toBe(
      'This opportunity takes 50 applications and has received them all.',
    );
  });
});
