import type { BookingStatus } from '@backline/api-contract/bookings';
import type { PaymentStatus } from '@backline/api-contract/payments';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildOpportunity, expectData, type Scene } from './testing/bookings.ts';
import { insertAlert, insertDispute } from './testing/disputes.ts';
import {
  buildArtist,
  buildMember,
  buildOrganizer,
  buildVenue,
  insertDetailChange,
  type Member,
} from './testing/members.ts';
import { BANK_DETAILS, buildDueBooking, giveBankDetails } from './testing/money.ts';
import { startTestApp } from './testing/test-app.ts';

/** Every filter of every list, over rows that match and rows that do not. */
const app = await startTestApp();

/** Who is here, by a short name; artists play house and techno in Mumbai for at least 20,000.00. */
const people = new Map<string, Member>();
/** What each row is called here, by its id. */
const names = new Map<string, string>();

interface List {
  path: string;
  viewer: string;
  /** The list without a filter. */
  all: string;
  /** A filter, and exactly what it leaves. */
  filters: [query: string, left: string][];
}

const LISTS: List[] = [
  {
    path: '/opportunities',
    viewer: 'curator',
    all: 'brunch launch',
    filters: [
      ['genres=jazz', 'brunch'],
      ['genres=jazz,blues', 'brunch'],
      ['city=pune', 'launch'],
      ['dateFrom=2026-12-13', 'launch'],
      ['dateTo=2026-12-13', 'brunch'],
      ['slotType=closing', 'launch'],
      ['eventType=club_night', 'brunch'],
      ['experience=veteran', 'launch'],
      ['feeMin=2000000', 'brunch'],
      ['feeMax=1500000', 'launch'],
      ['search=cellar', 'launch'],
      ['search=croissants', 'brunch'],
    ],
  },
  {
    path: '/opportunities',
    viewer: 'ravi',
    all: '',
    filters: [
      ['ignoreGenreFilter=true', 'brunch'],
      ['ignoreBudgetFilter=true', 'launch'],
      ['ignoreGenreFilter=true&ignoreBudgetFilter=true', 'brunch launch'],
    ],
  },
  {
    path: '/opportunities/mine',
    viewer: 'buyer',
    all: 'brunch draft launch',
    filters: [
      ['status=draft', 'draft'],
      ['status=active', 'brunch launch'],
    ],
  },
  {
    path: '/applications',
    viewer: 'meera',
    all: 'meera-brunch meera-launch',
    filters: [
      ['status=pending', 'meera-brunch'],
      ['status=declined', 'meera-launch'],
    ],
  },
  {
    path: '/applications',
    viewer: 'buyer',
    all: 'meera-brunch meera-launch tabla-brunch',
    filters: [
      ['status=shortlisted', 'tabla-brunch'],
      ['status=pending', 'meera-brunch'],
    ],
  },
  {
    path: '/opportunities/:brunch/applications',
    viewer: 'buyer',
    all: 'meera-brunch tabla-brunch',
    filters: [['status=shortlisted', 'tabla-brunch']],
  },
  {
    path: '/bookings',
    viewer: 'buyer',
    all: 'early gone late',
    filters: [
      ['status=cancelled', 'gone'],
      ['upcoming=true', 'early late'],
      ['upcoming=false', 'gone'],
      ['waiting=true', 'early'],
      ['waiting=false', 'gone late'],
      ['dateFrom=2026-12-19', 'gone late'],
      ['dateTo=2026-12-19', 'early late'],
    ],
  },
  {
    path: '/house/bookings',
    viewer: 'harbour',
    all: 'early gone late',
    filters: [
      ['upcoming=true', 'early late'],
      ['upcoming=false', 'gone'],
    ],
  },
  {
    path: '/payments',
    viewer: 'buyer',
    all: 'early-balance early-deposit gone-balance gone-deposit late-balance late-deposit',
    filters: [
      ['status=completed', 'late-balance late-deposit'],
      ['status=cancelled', 'gone-balance gone-deposit'],
      ['bookingId=:early', 'early-balance early-deposit'],
    ],
  },
  {
    path: '/venues',
    viewer: 'buyer',
    all: 'cellar harbour',
    filters: [
      ['search=CELL', 'cellar'],
      ['city=mumbai', 'harbour'],
    ],
  },
  {
    path: '/admin/verifications',
    viewer: 'admin',
    all: 'new-artist new-venue',
    filters: [
      ['type=venue', 'new-venue'],
      ['status=rejected', 'turned-down'],
    ],
  },
  {
    path: '/admin/bank-details',
    viewer: 'curator',
    all: 'meera',
    filters: [['status=approved', 'ravi']],
  },
  {
    path: '/admin/detail-changes',
    viewer: 'curator',
    all: 'to-decide',
    filters: [['status=approved', 'was-approved']],
  },
  {
    path: '/payouts',
    viewer: 'admin',
    all: 'paid-out waiting',
    filters: [
      ['waiting=true', 'waiting'],
      ['waiting=false', 'paid-out'],
    ],
  },
  {
    path: '/admin/users',
    viewer: 'admin',
    all: 'admin asha banned buyer cellar curator harbour meera new-artist new-venue other-buyer ravi tabla turned-down zubin',
    filters: [
      ['role=curator', 'banned curator'],
      ['status=banned', 'banned'],
      ['search=zubin', 'zubin'],
    ],
  },
  {
    path: '/admin/bookings',
    viewer: 'admin',
    all: 'contested decided early gone late theirs',
    filters: [
      ['status=cancelled', 'gone'],
      ['search=tabla', 'contested decided theirs'],
    ],
  },
  {
    path: '/admin/alerts',
    viewer: 'admin',
    all: 'to-settle was-settled',
    filters: [
      ['state=open', 'to-settle'],
      ['state=settled', 'was-settled'],
    ],
  },
  {
    path: '/disputes',
    viewer: 'other-buyer',
    all: 'contested decided',
    filters: [
      ['state=open', 'contested'],
      ['state=resolved', 'decided'],
    ],
  },
  {
    path: '/notifications',
    viewer: 'zubin',
    all: 'news old',
    filters: [['unreadOnly=true', 'news']],
  },
];
/** Its list without a filter is as long as the story of this test: only what the filters leave is compared. */
const AUDIT: [query: string, left: string][] = [
  ['action=profile.updated', 'asha zubin'],
  ['actorId=:zubin&action=profile', 'zubin'],
  ['recordId=:asha', 'asha'],
];

async function arrive(name: string, made: Promise<Member>): Promise<Member> {
  const member = await made;
  names.set(member.id, name);
  people.set(name, member);
  return member;
}

function person(name: string): Member {
  const found = people.get(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

function idOf(name: string): string {
  const [id] = [...names].find(([, each]) => each === name) ?? [];
  if (!id) throw new Error(`nothing is called ${name}`);
  return id;
}

async function invitePeople(): Promise<void> {
  const waiting = { verificationStatus: 'under_review', submittedAt: app.clock.now() } as const;
  await arrive('admin', buildMember(app, 'admin'));
  await arrive('curator', buildMember(app, 'curator'));
  await arrive('banned', buildMember(app, 'curator', { status: 'banned' }));
  await arrive('meera', buildArtist(app));
  await arrive('ravi', buildArtist(app));
  await arrive('tabla', buildArtist(app, { artistName: 'Tabla Theory' }));
  await arrive('new-artist', buildArtist(app, waiting));
  await arrive('buyer', buildOrganizer(app));
  await arrive('other-buyer', buildOrganizer(app));
  await arrive('turned-down', buildOrganizer(app, { ...waiting, verificationStatus: 'rejected' }));
  await arrive('harbour', buildVenue(app));
  await arrive('cellar', buildVenue(app, { venueName: 'The Cellar', city: 'Pune' }));
  await arrive('new-venue', buildVenue(app, waiting));
  await arrive('zubin', buildMember(app, 'organizer', { firstName: 'Zubin' }));
  await arrive('asha', buildMember(app, 'organizer', { firstName: 'Asha' }));
  for (const name of ['zubin', 'asha'])
    expectData(await app.patch('/profile', { city: 'Goa' }, person(name)), 200);
}

async function postGigs(): Promise<void> {
  const scene: Scene = { artist: person('meera'), buyer: person('buyer'), venue: person('harbour') };
  const gig = async (name: string, overrides: Record<string, unknown>) =>
    names.set((await buildOpportunity(app, scene, overrides)).id, name);
  await gig('brunch', { description: 'With croissants, on the terrace.', requiredGenres: ['jazz'] });
  await gig('launch', {
    venueId: idOf('cellar'),
    eventDate: '2026-12-20',
    slotType: 'closing',
    eventType: 'corporate',
    experienceLevelRequired: 'veteran',
    budgetMin: 1_000_000,
    budgetMax: 1_999_999,
  });
  await gig('draft', { publish: false });
}

async function apply(artist: string, gig: string, answer: 'shortlist' | 'decline' | null): Promise<void> {
  const body = { opportunityId: idOf(gig), proposedFee: 2_000_000 };
  const { id } = expectData(await app.post('/applications', body, person(artist)), 201);
  names.set(id, `${artist}-${gig}`);
  if (answer)
    expectData(await app.post(`/applications/${id}/respond`, { action: answer }, person('buyer')), 200);
}

interface Booked {
  eventDate: string;
  status: BookingStatus;
  payments: PaymentStatus;
  artist?: string;
  buyer?: string;
}

async function book(name: string, booked: Booked): Promise<void> {
  const { eventDate, status, payments, artist = 'meera', buyer = 'buyer' } = booked;
  // One show a night in each house.
  const venue = person(artist === 'meera' ? 'harbour' : 'cellar');
  const scene: Scene = { artist: person(artist), buyer: person(buyer), venue };
  const { id, depositId, balanceId } = await buildDueBooking(app, scene, { eventDate });
  names.set(id, name).set(depositId, `${name}-deposit`).set(balanceId, `${name}-balance`);
  const { db } = app.adapters;
  await db.updateTable('bookings').set({ status }).where('id', '=', id).execute();
  await db.updateTable('payments').set({ status: payments }).where('bookingId', '=', id).execute();
}

async function payOut(name: string, waitingFor: string | null): Promise<void> {
  const { id } = await app.adapters.db
    .insertInto('payments')
    .values({
      bookingId: idOf('late'),
      paymentNumber: `PAY-TEST-${name}`,
      kind: 'payout',
      payeeId: idOf('meera'),
      amount: 100,
      waitingFor,
      createdAt: app.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  names.set(id, name);
}

async function tell(name: string, readAt: Date | null): Promise<void> {
  const { id } = await app.adapters.db
    .insertInto('notifications')
    .values({
      userId: idOf('zubin'),
      type: 'profile_approved',
      title: 'News',
      body: 'There is news.',
      priority: 'normal',
      createdAt: app.clock.now(),
      readAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  names.set(id, name);
}

beforeAll(async () => {
  await invitePeople();
  await postGigs();
  await apply('meera', 'brunch', null);
  await apply('meera', 'launch', 'decline');
  await apply('tabla', 'brunch', 'shortlist');
  await book('early', { eventDate: '2026-12-12', status: 'deposit_pending', payments: 'pending' });
  await book('late', { eventDate: '2026-12-19', status: 'confirmed', payments: 'completed' });
  await book('gone', { eventDate: '2026-12-26', status: 'cancelled', payments: 'cancelled' });
  await book('theirs', {
    eventDate: '2026-12-12',
    status: 'confirmed',
    payments: 'completed',
    artist: 'tabla',
    buyer: 'other-buyer',
  });
  const ofTabla = {
    status: 'disputed',
    payments: 'completed',
    artist: 'tabla',
    buyer: 'other-buyer',
  } as const;
  await book('contested', { ...ofTabla, eventDate: '2026-12-13' });
  await book('decided', { ...ofTabla, eventDate: '2026-12-14' });
  names.set(await insertDispute(app, idOf('contested')), 'contested');
  names.set(await insertDispute(app, idOf('decided'), { by: idOf('admin') }), 'decided');
  await payOut('paid-out', null);
  await payOut('waiting', 'Please add a bank account.');
  expectData(await app.put('/profile/bank-details', BANK_DETAILS, person('meera')), 200);
  await giveBankDetails(app, person('ravi'));
  names.set(await insertDetailChange(app, person('meera')), 'to-decide');
  names.set(await insertDetailChange(app, person('ravi'), { status: 'approved' }), 'was-approved');
  names.set(await insertAlert(app, 'open'), 'to-settle');
  names.set(await insertAlert(app, 'settled', idOf('admin')), 'was-settled');
  await tell('old', app.clock.now());
  await tell('news', null);
});

type Row = { id?: string; profileId?: string; recordId?: string };

/** The rows of a list by their names; `:name` in path or query stands for an id. */
async function namesOf(path: string, query: string, viewer: string): Promise<string> {
  const url = `${path}?limit=100&${query}`.replaceAll(/:([a-z-]+)/g, (_match, name) => idOf(name));
  const data: Record<string, Row[]> = expectData(await app.get(url, person(viewer)), 200);
  const rows = Object.values(data).find(Array.isArray) ?? [];
  const called = rows.map(({ id, profileId, recordId }) => {
    const key = String(profileId ?? recordId ?? id);
    return names.get(key) ?? key;
  });
  return called.toSorted().join(' ');
}

describe.each(LISTS)('$path for $viewer', ({ path, viewer, all, filters }) => {
  it('is without a filter everything', async () => {
    expect(await namesOf(path, '', viewer)).toBe(all);
  });

  it.each(filters)('?%s', async (query, left) => {
    expect(left).not.toBe(all);
    expect(left).not.toBe('');
    expect(await namesOf(path, query, viewer)).toBe(left);
  });
});

describe('/admin/audit', () => {
  it.each(AUDIT)('?%s', async (query, left) => {
    expect(await namesOf('/admin/audit', query, 'admin')).toBe(left);
    expect((await namesOf('/admin/audit', '', 'admin')).split(' ').length).toBeGreaterThan(10);
  });
});

const RANGED = LISTS.filter(({ filters }) => filters.some(([query]) => query.startsWith('dateTo=')));
it.each(RANGED)('$path for $viewer refuses dates that are upside down, at the last one', async (list) => {
  const query = 'dateFrom=2026-12-13&dateTo=2026-12-12';
  const { status, body } = await app.get(`${list.path}?${query}`, person(list.viewer));
  expect([status, body.errors]).toEqual([
    400,
    [{ field: 'dateTo', message: 'The last date must not be before the first.' }],
  ]);
});

/** These choose a page and its order, and leave nothing out. */
const NO_FILTERS = ['page', 'limit', 'cursor', 'sort'];

it('every filter of every list is in the table', () => {
  const tried = new Set(
    [...LISTS, { path: '/admin/audit', filters: AUDIT }].flatMap(({ path, filters }) =>
      filters.flatMap(([query]) =>
        [...new URLSearchParams(query).keys()].map((field) => `${path.replace(/:[a-z-]+/, ':id')} ${field}`),
      ),
    ),
  );
  const declared = app.app.routes.flatMap(({ method, path, query }) => {
    const shape = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
    if (method !== 'get' || !shape.includes('page')) return [];
    return shape.filter((field) => !NO_FILTERS.includes(field)).map((field) => `${path} ${field}`);
  });
  expect([...tried].toSorted()).toEqual(declared.toSorted());
});
