import type { Queryable } from '../../../platform/db/database.ts';
import { containing } from '../../../platform/db/like.ts';
import { profileTypeOf } from './own-profile.ts';
import type { ProfileRow } from './profile-row.ts';
import { findProfile } from './profiles.store.ts';

export function listGenres(db: Queryable): Promise<{ slug: string; name: string }[]> {
  return db.selectFrom('genres').select(['slug', 'name']).orderBy('name').execute();
}

/** The slugs that may be named. */
export async function knownGenres(db: Queryable): Promise<Set<string>> {
  return new Set((await listGenres(db)).map(({ slug }) => slug));
}

/** Who looks at the verification queue. */
export async function reviewerIds(db: Queryable): Promise<string[]> {
  const rows = await db.selectFrom('users').select('id').where('role', 'in', ['curator', 'admin']).execute();
  return rows.map(({ id }) => id);
}

/** Any member's profile, by the member's id; undefined for curators, admins and strangers. */
export async function profileOf(db: Queryable, userId: string): Promise<ProfileRow | undefined> {
  const user = await db.selectFrom('users').select('role').where('id', '=', userId).executeTakeFirst();
  const type = user && profileTypeOf(user.role);
  return type ? findProfile(db, type, userId) : undefined;
}

const VENUE_CARD = [
  'id',
  'venueName',
  'venueType',
  'city',
  'state',
  'timezone',
  'standingCapacity',
  'stages',
  'confirmsEvents',
] as const;

/** Where gigs can be posted just now: the profile approved, the account active. */
function approvedVenues(db: Queryable) {
  return db
    .selectFrom('venueProfiles')
    .where('verificationStatus', '=', 'approved')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('users')
          .select('users.id')
          .whereRef('users.id', '=', 'venueProfiles.id')
          .where('users.status', '=', 'active'),
      ),
    );
}

export function loadApprovedVenue(db: Queryable, id: string) {
  return approvedVenues(db).select(VENUE_CARD).where('id', '=', id).executeTakeFirst();
}
/** What a venue decides about the nights in its house, whether it is approved or not. */
export function loadHouse(
  db: Queryable,
  venueId: string,
): Promise<{ name: string | null; stages: number; confirmsEvents: boolean }> {
  return db
    .selectFrom('venueProfiles')
    .select(['venueName as name', 'stages', 'confirmsEvents'])
    .where('id', '=', venueId)
    .executeTakeFirstOrThrow();
}

export type VenueFacts = NonNullable<Awaited<ReturnType<typeof loadApprovedVenue>>>;

/** One page of the approved venues, by name, with the number of all. */
export async function listVenues(
  db: Queryable,
  {
    page,
    limit,
    search,
    city,
  }: { page: number; limit: number; search?: string | undefined; city?: string | undefined },
): Promise<{ rows: VenueFacts[]; total: number }> {
  let query = approvedVenues(db);
  if (search) query = query.where('venueName', 'ilike', containing(search));
  if (city) query = query.where((eb) => eb(eb.fn('lower', ['city']), '=', city.trim().toLowerCase()));
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(VENUE_CARD)
    .orderBy('venueName')
    .orderBy('id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { rows, total };
}
