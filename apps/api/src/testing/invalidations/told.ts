import type { RealtimeMessage } from '../../platform/realtime/invalidate.ts';
import { buildScene } from '../bookings.ts';
import { invalidated } from '../heard-messages.ts';
import { buildArtist, buildMember, type Member } from '../members.ts';
import type { TestApp } from '../test-app.ts';

/** Everybody whom a change could concern, by their parts. */
export interface Cast extends Record<string, Member> {
  artist: Member;
  buyer: Member;
  venue: Member;
  /** An artist who wants the same gigs. */
  rival: Member;
  curator: Member;
  admin: Member;
}
export type Staff = Pick<Cast, 'curator' | 'admin'>;

/** Made once a test file: every one of them is told of what staff are told of. */
export async function buildStaff(app: TestApp): Promise<Staff> {
  return { curator: await buildMember(app, 'curator'), admin: await buildMember(app, 'admin') };
}

export async function buildCast(app: TestApp, staff: Staff): Promise<Cast> {
  const rival = await buildArtist(app, { artistName: 'Monsoon Traffic' });
  return { ...(await buildScene(app)), rival, ...staff };
}

/** Which tags became stale for whom: `{ buyer: 'Booking:booking Notification' }`. Who is not in it was told nothing. */
export type Told = Readonly<Record<string, string>>;

export const REVIEWERS: Told = { curator: 'Verification', admin: 'Verification' };

/**
 * What messages said, with members by their parts and records by what they are, so that it can be compared with what a table says. Members
 * outside of the cast stand with their address, records that are not the cast's with their id.
 */
export async function toldBy(app: TestApp, cast: Cast, messages: readonly RealtimeMessage[]): Promise<Told> {
  const { rows: members } = await app.adapters.pool.query<{ id: string; email: string }>(
    'select id, email from users',
  );
  const parts = new Map([
    ...members.map(({ id, email }) => [id, email] as const),
    ...Object.entries(cast).map(([part, { id }]) => [id, part] as const),
  ]);
  const names = await recordNames(app, cast, parts);
  const named = (tag: string): string => {
    const [type, id] = tag.split(':');
    return id === undefined ? tag : `${type}:${names.get(id) ?? id}`;
  };
  const told = [...invalidated(messages)].map(
    ([id, tags]) => [parts.get(id) ?? id, [...tags].map(named).toSorted().join(' ')] as const,
  );
  return Object.fromEntries(told);
}

/** The records of the cast by their ids: `gig`, `booking`, `contract`, a payment by its kind, an application by who sent it. */
async function recordNames(
  app: TestApp,
  { buyer }: Cast,
  parts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await app.adapters.pool.query<{ id: string; name: string }>(
    `select id, 'gig' as name from opportunities where buyer_id = $1
    union all select a.id, a.artist_id::text from applications a
      join opportunities o on o.id = a.opportunity_id where o.buyer_id = $1
    union all select id, 'booking' from bookings where buyer_id = $1
    union all select c.id, 'contract' from contracts c join bookings b on b.id = c.booking_id where b.buyer_id = $1
    union all select d.id, 'dispute' from disputes d join bookings b on b.id = d.booking_id where b.buyer_id = $1
    union all select p.id, p.kind from payments p join bookings b on b.id = p.booking_id where b.buyer_id = $1`,
    [buyer.id],
  );
  return new Map(rows.map(({ id, name }) => [id, parts.get(name) ?? name]));
}
