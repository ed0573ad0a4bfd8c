import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { allows } from '@backline/api-contract/permissions';
import type { Actor } from '../../../platform/context.ts';
import { type Refusal, refuse } from '../../../platform/errors.ts';
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

/** Who applied is for the buyer to know, and for admins. */
export function mayReadApplications(actor: Actor, record: Pick<OpportunityRow, 'buyerId'>): boolean {
  return isBuyerOf(actor, record) || actor.role === 'admin';
}

/** What the viewer may do with a gig just now. */
export function buyerAbilities(
  actor: Actor,
  record: Record & { startsAt: Date; isBooked: boolean },
  now: Date,
): Omit<OpportunityDetail['abilities'], 'apply' | 'applyIneligibility'> {
  const own = isBuyerOf(actor, record);
  const can = (action: Parameters<typeof opportunityMachine.can>[1]): boolean =>
    own && opportunityMachine.can(record.status, action);
  const ahead = record.startsAt > now;
  return {
    edit: can('edit'),
    publish: can('publish') && ahead,
    close: can('close'),
    reopen: can('reopen') && ahead && !record.isBooked,
    cancel: can('cancel'),
    readApplications: mayReadApplications(actor, record),
  };
}
