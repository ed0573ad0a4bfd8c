import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { allows } from '@backline/api-contract/permissions';
import type { Actor } from '../../../platform/context.ts';
import { type Refusal, refuse } from '../../../platform/errors.ts';
import { isBookable, TOO_LATE_TO_BOOK } from '../../bookings/bookings/index.ts';
import type { OpportunityRow } from './opportunities.store.ts';
import { opportunityMachine } from './opportunity.machine.ts';

type Record = Pick<OpportunityRow, 'buyerId' | 'venueId' | 'status' | 'isPublic' | 'buyerActive'>;

export function isBuyerOf(actor: Actor, { buyerId }: Pick<OpportunityRow, 'buyerId'>): boolean {
  return actor.id === buyerId;
}

/**
 * Who may see one: its buyer, the venue where it happens, staff; artists whatever is offered publicly, and what they applied to.
 * A gig whose buyer is suspended, or not approved any more, is offered to nobody.
 * @param applied whether the viewer has applied to it
 */
export function mayRead(actor: Actor, record: Record, applied = false): boolean {
  const { buyerId, venueId, status } = record;
  if (actor.id === buyerId || allows(actor.role, 'opportunities:read:all')) return true;
  if (status === 'draft' || status === 'programmed') return false;
  return actor.id === venueId || (actor.role === 'artist' && (isOffered(record) || applied));
}

/**
 * Whoever may not have it: 403 where everybody may know that it exists, 404 where that is private. See
 * docs/rules/README.md#authorization.
 */
export function refuseStranger(record: Omit<Record, 'buyerId' | 'venueId'>): Refusal {
  const isKnown = isOffered(record) && record.status !== 'draft' && record.status !== 'programmed';
  return refuse(isKnown ? 'FORBIDDEN' : 'NOT_FOUND');
}

function isOffered({ isPublic, buyerActive }: Pick<Record, 'isPublic' | 'buyerActive'>): boolean {
  return isPublic && buyerActive;
}

/** Guards the writes of a gig: they are its buyer's alone. @throws NOT_FOUND, FORBIDDEN */
export function requireBuyer(actor: Actor, record: Record): void {
  if (isBuyerOf(actor, record)) return;
  throw mayRead(actor, record) ? refuse('FORBIDDEN') : refuseStranger(record);
}

/** Whether it happens in the house of a venue that did not post it itself. */
export function isHosted({ buyerId, venueId }: Pick<OpportunityRow, 'buyerId' | 'venueId'>): boolean {
  return buyerId !== venueId;
}

/** The venue in whose house somebody else's gig happens. */
function isHostOf(actor: Actor, record: Pick<OpportunityRow, 'buyerId' | 'venueId'>): boolean {
  return isHosted(record) && actor.id === record.venueId;
}

/** Guards the venue's answer to a gig in its house. @throws NOT_FOUND, FORBIDDEN */
export function requireHost(actor: Actor, record: Record): void {
  const reads = mayRead(actor, record);
  if (reads && isHostOf(actor, record)) return;
  throw reads ? refuse('FORBIDDEN') : refuseStranger(record);
}

/** What a venue said is between it and the buyer; staff read it too. */
export function mayReadVenueAnswer(
  actor: Actor,
  record: Pick<OpportunityRow, 'buyerId' | 'venueId'>,
): boolean {
  return isBuyerOf(actor, record) || isHostOf(actor, record) || allows(actor.role, 'opportunities:read:all');
}

/** Who applied is for the buyer to know, and for admins. */
export function mayReadApplications(actor: Actor, record: Pick<OpportunityRow, 'buyerId'>): boolean {
  return isBuyerOf(actor, record) || actor.role === 'admin';
}

/** What the venue may answer just now to a gig in its house: while nobody is booked for it, and before it begins. */
export function hostAbilities(
  actor: Actor,
  record: Record & Pick<OpportunityRow, 'startsAt' | 'venueAnswer'>,
  now: Date,
): Pick<OpportunityDetail['abilities'], 'agree' | 'object'> {
  const mayAnswer = isHostOf(actor, record) && record.startsAt > now;
  return {
    agree: mayAnswer && mayAgree(record),
    object:
      mayAnswer && record.venueAnswer !== 'objected' && opportunityMachine.can(record.status, 'venue_object'),
  };
}

/** A yes answers a question, or takes an objection back. */
export function mayAgree({ status, venueAnswer }: Pick<OpportunityRow, 'status' | 'venueAnswer'>): boolean {
  return opportunityMachine.can(status, 'venue_agree') && (status !== 'closed' || venueAnswer === 'objected');
}

/** What the buyer may do with a gig just now. */
export function buyerAbilities(
  actor: Actor,
  record: Record & Pick<OpportunityRow, 'startsAt' | 'venueAnswer'> & { isBooked: boolean },
  now: Date,
): Omit<OpportunityDetail['abilities'], 'apply' | 'applyIneligibility' | 'agree' | 'object'> {
  const own = isBuyerOf(actor, record);
  const can = (action: Parameters<typeof opportunityMachine.can>[1]): boolean =>
    own && opportunityMachine.can(record.status, action);
  const ahead = isBookable(record.startsAt, now);
  return {
    edit: can('edit'),
    publish: can('publish') && ahead,
    close: can('close'),
    reopen: can('reopen') && ahead && !record.isBooked && record.venueAnswer !== 'objected',
    cancel: can('cancel'),
    bookIneligibility: ahead ? null : TOO_LATE_TO_BOOK,
    readApplications: mayReadApplications(actor, record),
  };
}
