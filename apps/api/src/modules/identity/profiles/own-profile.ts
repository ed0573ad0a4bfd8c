import type { Role } from '@backline/api-contract/permissions';
import { PROFILE_TYPES, type ProfileType } from '@backline/api-contract/profiles';
import type { Actor, MemberCtx, MemberReadCtx } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { OrganizerRow, ProfileRow, VenueRow } from './profile-row.ts';
import { findProfile, lockProfile } from './profiles.store.ts';

/** The type of profile that comes with a role; curators and admins have none. */
export function profileTypeOf(role: Role): ProfileType | null {
  return PROFILE_TYPES.find((type) => type === role) ?? null;
}

/** @throws NOT_FOUND for a role without a profile */
function ownProfileType({ role }: Actor): ProfileType {
  const type = profileTypeOf(role);
  if (!type) throw refuse('NOT_FOUND', `There is no profile for the role ${role}.`);
  return type;
}

/** The member's own profile. @throws NOT_FOUND for a role without one */
export async function loadOwnProfile({ db, actor }: MemberReadCtx): Promise<ProfileRow> {
  return requireProfile(await findProfile(db, ownProfileType(actor), actor.id));
}

/** The same, held until the transaction ends. @throws NOT_FOUND for a role without one */
export async function lockOwnProfile({ tx, actor }: MemberCtx): Promise<ProfileRow> {
  return requireProfile(await lockProfile(tx, ownProfileType(actor), actor.id));
}

function requireProfile(row: ProfileRow | undefined): ProfileRow {
  if (!row) throw refuse('NOT_FOUND', 'This account has no profile.');
  return row;
}

/**
 * The acting buyer's profile: an organizer's, or that of a venue which posts directly.
 * @throws PROFILE_NOT_APPROVED; FORBIDDEN for every other role
 */
export async function requireApprovedBuyer(ctx: MemberCtx): Promise<OrganizerRow | VenueRow> {
  const isBuyer = ctx.actor.role === 'organizer' || ctx.actor.role === 'venue';
  const row = isBuyer ? await loadOwnProfile(ctx) : null;
  if (!row || row.type === 'artist') throw refuse('FORBIDDEN');
  requireApproval(row);
  return row;
}

function requireApproval(row: ProfileRow): void {
  if (row.verificationStatus !== 'approved')
    throw refuse('PROFILE_NOT_APPROVED', { action: 'submit_profile' });
}
