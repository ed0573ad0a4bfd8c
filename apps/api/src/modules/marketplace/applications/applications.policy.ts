import type { Application, ApplicationStatus } from '@backline/api-contract/applications';
import { allows } from '@backline/api-contract/permissions';
import type { Actor } from '../../../platform/context.ts';
import { type ApplicationAction, applicationMachine } from './application.machine.ts';

/** The two sides of an application, and where it stands. */
export interface Sides {
  artistId: string;
  buyerId: string;
  status: ApplicationStatus;
}

/** An application is between its artist and its buyer; nobody else may know of it, staff with the key to everything aside. */
export function mayReadApplication(actor: Actor, { artistId, buyerId }: Sides): boolean {
  return actor.id === artistId || actor.id === buyerId || allows(actor.role, 'admin:access');
}

/**
 * @param bookable false once the slot is too near to be booked
 * @param termsChanged whether the artist has to confirm a change of the gig before anybody can accept
 */
export function applicationAbilities(
  actor: Actor,
  sides: Sides,
  bookable: boolean,
  termsChanged: boolean,
): Application['abilities'] {
  const can = (action: ApplicationAction): boolean => applicationMachine.can(sides.status, action);
  // While a counter is on the table, the answer belongs to the negotiation.
  const answers = actor.id === sides.buyerId && sides.status !== 'counter_offered';
  return {
    withdraw: actor.id === sides.artistId && can('withdraw'),
    shortlist: answers && bookable && can('shortlist'),
    accept: answers && bookable && !termsChanged && can('accept'),
    decline: answers && can('decline'),
    confirmTerms: actor.id === sides.artistId && termsChanged && can('withdraw'),
  };
}
