import { randomBytes } from 'node:crypto';
import { TERMS_VERSION } from '@backline/api-contract/accounts';
import type { Role } from '@backline/api-contract/permissions';
import type { Insertable, Updateable } from 'kysely';
import { createAccessTokens } from '../modules/identity/accounts/index.ts';
import { createProfile } from '../modules/identity/profiles/index.ts';
import type { DB } from '../platform/db/schema.generated.ts';
import type { TestApp } from './test-app.ts';

/**
 * The password of every member that a factory makes, and its bcrypt hash at the least cost: there is nothing to guard,
 * and at the product's cost each login and each signature of a test would take a core for a quarter of a second.
 */
export const PASSWORD = 'Backline-Test1!';
const PASSWORD_HASH = '$2b$04$dWmasY2ys74JolBbK1.1su5vdGtbKukDLUgzQDs3LBOi82oBLO9LS';

export interface Member {
  id: string;
  email: string;
  role: Role;
  accessToken: string;
  sessionId: string;
}

type MemberOverrides = Partial<Insertable<DB['users']>>;

/** An active member with a session and an empty profile; overrides reach every column. */
export async function buildMember(
  app: TestApp,
  role: Role,
  overrides: MemberOverrides = {},
): Promise<Member> {
  const now = app.clock.now();
  const email = `${role}-${randomBytes(5).toString('hex')}@example.in`;
  const user = await app.adapters.db
    .insertInto('users')
    .values({
      email,
      passwordHash: PASSWORD_HASH,
      firstName: 'Anil',
      lastName: 'Kumar',
      role,
      status: 'active',
      emailVerifiedAt: now,
      acceptedTermsVersion: TERMS_VERSION,
      acceptedTermsAt: now,
      createdAt: now,
      ...overrides,
    })
    .returning(['id', 'email'])
    .executeTakeFirstOrThrow();
  if (role !== 'admin' && role !== 'curator')
    await app.inTransaction((ctx) => createProfile(ctx, user.id, role));
  return { ...user, role, ...(await openTestSession(app, user.id, role)) };
}

async function openTestSession(app: TestApp, userId: string, role: Role) {
  const now = app.clock.now();
  const session = await app.adapters.db
    .insertInto('sessions')
    // Longer than any story: what a test moves the clock by must not log its people out.
    .values({
      userId,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + 400 * 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const tokens = createAccessTokens(app.adapters.jwtSecret, '400d');
  return {
    sessionId: session.id,
    accessToken: await tokens.issue({ userId, sessionId: session.id, role }, now),
  };
}

/** An approved artist of Mumbai who plays house and techno for 50,000.00. */
export async function buildArtist(
  app: TestApp,
  overrides: Updateable<DB['artistProfiles']> = {},
): Promise<Member> {
  const member = await buildMember(app, 'artist');
  await app.adapters.db
    .updateTable('artistProfiles')
    .set({
      artistName: 'Meera and the Monsoon',
      bio: 'A duo between house and Hindustani vocals.',
      primaryGenre: 'house',
      secondaryGenres: ['techno'],
      yearsOfExperience: 6,
      experienceLevel: 'professional',
      minimumFee: 2_000_000,
      standardFee: 5_000_000,
      premiumFee: 9_000_000,
      city: 'Mumbai',
      state: 'Maharashtra',
      address: '14 Hill Road, Bandra',
      performanceDurations: [60, 90],
      verificationStatus: 'approved',
      verifiedAt: app.clock.now(),
      ...overrides,
    })
    .where('id', '=', member.id)
    .execute();
  return member;
}

export async function buildOrganizer(
  app: TestApp,
  overrides: Updateable<DB['organizerProfiles']> = {},
): Promise<Member> {
  const member = await buildMember(app, 'organizer');
  await app.adapters.db
    .updateTable('organizerProfiles')
    .set({
      organizationName: 'Blue Note Events',
      organizationType: 'company',
      contactPerson: 'Kabir Shah',
      city: 'Mumbai',
      state: 'Maharashtra',
      address: '2 Marine Drive',
      verificationStatus: 'approved',
      verifiedAt: app.clock.now(),
      ...overrides,
    })
    .where('id', '=', member.id)
    .execute();
  return member;
}

export async function buildVenue(
  app: TestApp,
  overrides: Updateable<DB['venueProfiles']> = {},
): Promise<Member> {
  const member = await buildMember(app, 'venue');
  await app.adapters.db
    .updateTable('venueProfiles')
    .set({
      venueName: 'The Harbour Room',
      venueType: 'club',
      standingCapacity: 400,
      city: 'Mumbai',
      state: 'Maharashtra',
      address: '7 Dock Street, Colaba',
      verificationStatus: 'approved',
      verifiedAt: app.clock.now(),
      ...overrides,
    })
    .where('id', '=', member.id)
    .execute();
  return member;
}

/** A request for another first name, as of somebody who has signed. @returns its id */
export async function insertDetailChange(
  app: TestApp,
  member: Member,
  overrides: Partial<Insertable<DB['detailChanges']>> = {},
): Promise<string> {
  const { id } = await app.adapters.db
    .insertInto('detailChanges')
    .values({
      userId: member.id,
      before: JSON.stringify({ firstName: 'Anil' }),
      after: JSON.stringify({ firstName: 'Anila' }),
      reason: 'I have married.',
      submittedAt: app.clock.now(),
      ...overrides,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
