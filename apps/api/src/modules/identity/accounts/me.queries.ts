import type { ProfileType } from '@backline/api-contract/profiles';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { columnsOf, runPrepared } from '../../../platform/db/statement.ts';
import { type ShownStanding, shownStandingSql } from '../../foundation/trust/index.ts';
import { type ProfileRow, profileTypeOf, summarySql } from '../profiles/index.ts';
import type { ShownUser } from './accounts.present.ts';

const USER = columnsOf('u', [
  'id',
  'email',
  'firstName',
  'lastName',
  'role',
  'phone',
  'status',
  'emailVerifiedAt',
  'acceptedTermsVersion',
  'createdAt',
]);
const STAFF = `select ${USER} from users u where u.id = $1`;
/** By the type of the profile: a member with a profile, and with the standing that comes with it. */
const MEMBER: Record<ProfileType, string> = {
  artist: memberStatement('artist'),
  organizer: memberStatement('organizer'),
  venue: memberStatement('venue'),
};

function memberStatement(type: ProfileType): string {
  const profile = summarySql(type);
  const standing = shownStandingSql('u.id', '$2');
  return `select ${USER}, ${profile.columns}, ${standing.columns}
    from users u join ${profile.table} profile on profile.id = u.id ${standing.joins} where u.id = $1`;
}

export interface MeRow {
  user: ShownUser;
  /** null for staff */
  member: { profile: ProfileRow; standing: ShownStanding } | null;
}

/** The actor's account with profile and standing, in one statement. */
export async function findMe(db: Queryable, { id, role }: Actor, now: Date): Promise<MeRow | undefined> {
  const type = profileTypeOf(role);
  if (!type) {
    const [user] = await runPrepared<ShownUser>(db, STAFF, [id]);
    return user && { user, member: null };
  }
  const [row] = await runPrepared<ShownUser & ShownStanding & Omit<ProfileRow, 'type'>>(db, MEMBER[type], [
    id,
    now,
  ]);
  // Of the profile only what a summary shows: that is what was asked for.
  return row && { user: row, member: { profile: { ...row, type } as unknown as ProfileRow, standing: row } };
}
