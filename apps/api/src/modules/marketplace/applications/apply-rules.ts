import type { OpportunityStatus } from '@backline/api-contract/opportunities';
import type { VerificationStatus } from '@backline/api-contract/profiles';
import type { Actor } from '../../../platform/context.ts';
import { Refusal, refuse } from '../../../platform/errors.ts';
import { isBookable, TOO_LATE_TO_BOOK } from '../../bookings/bookings/index.ts';
import { requireActiveAccount } from '../../identity/accounts/index.ts';

/** Everything that decides whether an artist may apply, as it is at one instant. */
export interface ApplyFacts {
  actor: Actor;
  verificationStatus: VerificationStatus;
  opportunity: {
    status: OpportunityStatus;
    /** False while the buyer is suspended, or not approved any more. */
    buyerActive: boolean;
    /** Without one artists can apply for as long as the gig can be booked. */
    applicationDeadline: Date | null;
    startsAt: Date;
    maxApplications: number;
  };
  /** Applications that count for `maxApplications`: all but those that were withdrawn. */
  applicationCount: number;
  alreadyApplied: boolean;
  /** What stands against the artist on that date, in words; null where nothing does. */
  dateConflict: string | null;
  /** By the artist's standing. See docs/rules/foundation.md#tiers. */
  limits: { openApplications: number; applicationsPerDay: number };
  openApplications: number;
  applicationsToday: number;
}

/**
 * All that an application needs, most personal first: whoever is not verified learns that before anything about the
 * gig. See docs/rules/marketplace.md#application.
 * @throws EMAIL_NOT_VERIFIED, TERMS_NOT_ACCEPTED, PROFILE_NOT_APPROVED, APPLICATION_DUPLICATE, ILLEGAL_TRANSITION, RULE_BROKEN, TOO_LATE,
 *   DATE_TAKEN, APPLICATION_LIMIT
 */
export function requireMayApply(facts: ApplyFacts, now: Date): void {
  requireActiveAccount(facts.actor);
  if (facts.verificationStatus !== 'approved')
    throw refuse('PROFILE_NOT_APPROVED', { action: 'submit_profile' });
  if (facts.alreadyApplied) throw refuse('APPLICATION_DUPLICATE');
  requireOpenGig(facts, now);
  if (facts.dateConflict) throw refuse('DATE_TAKEN', facts.dateConflict);
  requireRoom(facts);
}

/** The same as an answer: why not, in words, or null where nothing is in the way. */
export function applyIneligibility(facts: ApplyFacts, now: Date): string | null {
  try {
    requireMayApply(facts, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function requireOpenGig({ opportunity, applicationCount }: ApplyFacts, now: Date): void {
  const { status, buyerActive, applicationDeadline, maxApplications } = opportunity;
  if (status !== 'active') {
    throw refuse('ILLEGAL_TRANSITION', `An opportunity that is ${status} takes no applications.`);
  }
  if (!buyerActive) throw refuse('RULE_BROKEN', 'This opportunity is not taking applications at the moment.');
  if (!isBookable(opportunity.startsAt, now)) throw refuse('TOO_LATE', TOO_LATE_TO_BOOK);
  if (applicationDeadline && applicationDeadline <= now)
    throw refuse('RULE_BROKEN', 'The deadline for applications has passed.');
  if (applicationCount >= maxApplications) {
    throw refuse(
      'RULE_BROKEN',
      `This opportunity takes ${maxApplications} applications and has received them all.`,
    );
  }
}

function requireRoom({ limits, openApplications, applicationsToday }: ApplyFacts): void {
  if (openApplications >= limits.openApplications) {
    throw refuse(
      'APPLICATION_LIMIT',
      `Your standing allows ${limits.openApplications} open applications. Wait for an answer, or withdraw one.`,
    );
  }
  if (applicationsToday >= limits.applicationsPerDay) {
    throw refuse(
      'APPLICATION_LIMIT',
      `Your standing allows ${limits.applicationsPerDay} applications a day. Try again tomorrow.`,
    );
  }
}
