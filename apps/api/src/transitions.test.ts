import { globSync } from 'node:fs';
import type { BookingDetail } from '@backline/api-contract/bookings';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { IllegalTransitionError } from '@backline/kernel';
import { beforeAll, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { contractTransitions } from './modules/agreements/contracts/contract.transitions.ts';
import { lockContract } from './modules/agreements/contracts/contracts.store.ts';
import { bookingTransitions } from './modules/bookings/bookings/booking.transitions.ts';
import { lockBookingRow, type updateBooking } from './modules/bookings/bookings/bookings.store.ts';
import { accountTransitions } from './modules/identity/accounts/account.transitions.ts';
import { lockUser } from './modules/identity/accounts/users.store.ts';
import { bankTransitions } from './modules/identity/bank-details/bank.transitions.ts';
import { lockDetailChange } from './modules/identity/detail-changes/detail-changes.store.ts';
import { detailsTransitions } from './modules/identity/detail-changes/details.transitions.ts';
import { lockProfile } from './modules/identity/profiles/profiles.store.ts';
import { verificationTransitions } from './modules/identity/profiles/verification.transitions.ts';
import { applicationTransitions } from './modules/marketplace/applications/application.transitions.ts';
import { lockApplicationRow } from './modules/marketplace/applications/applications.store.ts';
import { lockOpportunityRow } from './modules/marketplace/opportunities/opportunities.store.ts';
import { opportunityTransitions } from './modules/marketplace/opportunities/opportunity.transitions.ts';
import { paymentTransitions } from './modules/money/payments/payment.transitions.ts';
import { lockPayment, type updatePayment } from './modules/money/payments/payments.store.ts';
import { type Ctx, NO_ORIGIN, rootContext } from './platform/context.ts';
import type { Tx } from './platform/db/database.ts';
import { amend, begin, type Kind, type Transitions, transition } from './platform/transitions/transition.ts';
import {
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  type Scene,
} from './testing/bookings.ts';
import { type HeardMessages, hearMessages, invalidated } from './testing/heard-messages.ts';
import { buildMember, type Member } from './testing/members.ts';
import { giveBankDetails } from './testing/money.ts';
import { startTestApp } from './testing/test-app.ts';

/** Every cell of every machine, through the real `transition()` on a real database: what changes, and what it leaves behind. */
const app = await startTestApp();
const { db, pool } = app.adapters;
let messages: HeardMessages;
let scene: Scene;
let curator: Member;
let booking: BookingDetail;
let opportunity: OpportunityDetail;
let applicationId: string;
let detailChangeId: string;

beforeAll(async () => {
  messages = await hearMessages(app.adapters.connectionString);
  scene = await buildScene(app);
  curator = await buildMember(app, 'curator');
  await giveBankDetails(app, scene.artist);
  booking = await buildSignedBooking(app, scene);
  const change = { firstName: 'Anila', reason: 'I have married.' };
  detailChangeId = expectData(await app.put('/auth/me/change', change, scene.artist), 200).change.id;
  opportunity = await buildOpportunity(app, scene, { eventDate: '2026-12-19' });
  const bid = { opportunityId: opportunity.id, proposedFee: 4_000_000 };
  applicationId = expectData(await app.post('/applications', bid, scene.artist), 201).id;
});

/** How one record of a machine is found, brought into a state, and who has to hear of it: member -> tags. */
interface Sample<K extends Kind> {
  transitions: Transitions<K>;
  id(): string;
  load(tx: Tx, id: string): Promise<K['row'] | null | undefined>;
  table: string;
  /** Where its state stands, if not in `status`. */
  column?: 'verificationStatus' | 'bankStatus';
  steps: readonly K['step'][];
  audience(id: string, state: string): Record<string, string[]>;
}

const both = (tags: string[]): Record<string, string[]> => ({
  [scene.artist.id]: tags,
  [scene.buyer.id]: tags,
});
const walked = new Set<string>();

walk({
  transitions: bookingTransitions,
  id: () => booking.id,
  load: lockBookingRow,
  table: 'bookings',
  steps: ['created'],
  audience: (id) => ({ ...both([`Booking:${id}`]), [scene.venue.id]: [`House:${id}`] }),
});

walk({
  transitions: contractTransitions,
  id: () => String(booking.contractId),
  load: async (tx, id) => {
    const contract = await lockContract(tx, id);
    return contract && { ...contract, artistId: scene.artist.id, buyerId: scene.buyer.id };
  },
  table: 'contracts',
  steps: ['generated'],
  audience: (id) => both([`Contract:${id}`, `Booking:${booking.id}`]),
});

walk({
  transitions: paymentTransitions,
  id: () => String(booking.payments[0]?.id),
  load: lockPayment,
  table: 'payments',
  steps: ['schedule', 'release', 'return', 'wait', 'count_late'],
  audience: (id) => both([`Payment:${id}`, `Booking:${booking.id}`]),
});

walk({
  transitions: applicationTransitions,
  id: () => applicationId,
  load: async (tx, id) => {
    const application = await lockApplicationRow(tx, id);
    return application && { ...application, buyerId: scene.buyer.id };
  },
  table: 'applications',
  steps: ['created'],
  audience: (id) => both([`Application:${id}`, `Opportunity:${opportunity.id}`]),
});

walk({
  transitions: opportunityTransitions,
  id: () => opportunity.id,
  load: lockOpportunityRow,
  table: 'opportunities',
  steps: ['created'],
  // The artist has applied to it; the venue knows of it once it is offered.
  audience: (id, state) => ({
    ...both([`Opportunity:${id}`]),
    ...(state === 'draft' || state === 'programmed' ? {} : { [scene.venue.id]: [`Opportunity:${id}`] }),
  }),
});

walk({
  transitions: verificationTransitions,
  id: () => scene.artist.id,
  load: (tx, id) => lockProfile(tx, 'artist', id),
  table: 'artist_profiles',
  column: 'verificationStatus',
  steps: [],
  audience: (id) => ({ [id]: ['Me', 'Profile'], [curator.id]: ['Verification'] }),
});

walk({
  transitions: bankTransitions,
  id: () => scene.artist.id,
  load: (tx, id) => lockProfile(tx, 'artist', id),
  table: 'artist_profiles',
  column: 'bankStatus',
  steps: [],
  audience: (id) => ({ [id]: ['Me', 'Profile'], [curator.id]: ['Verification'] }),
});

walk({
  transitions: detailsTransitions,
  id: () => detailChangeId,
  load: lockDetailChange,
  table: 'detail_changes',
  steps: ['sent_in'],
  audience: () => ({ [scene.artist.id]: ['Me', 'Profile'], [curator.id]: ['Verification'] }),
});

walk({
  transitions: accountTransitions,
  id: () => scene.artist.id,
  load: lockUser,
  table: 'users',
  steps: ['registered', 'created_by_operator', 'staff_created', 'email_verified'],
  audience: (id) => ({ [id]: ['Me', 'Profile'] }),
});

it('no machine is left out', () => {
  const files = globSync('modules/**/*.machine.ts', { cwd: import.meta.dirname });
  expect(files.length).toBe(walked.size);
  const transitions = globSync('modules/**/*.transitions.ts', { cwd: import.meta.dirname });
  expect(transitions.length).toBe(walked.size);
});

it('a change beside a transition takes no state', () => {
  expectTypeOf<Parameters<typeof updateBooking>[2]>().not.toHaveProperty('status');
  expectTypeOf<Parameters<typeof updatePayment>[2]>().not.toHaveProperty('status');
});

function walk<K extends Kind>(sample: Sample<K>): void {
  const { machine } = sample.transitions;
  walked.add(machine.name);
  const cells = machine.states.flatMap((state) =>
    machine.actions.map((action) => [state, action, machine.can(state, action)] as const),
  );

  describe(`${machine.name}`, () => {
    beforeEach(() => messages.take());

    it.each(cells.filter(([, , isLegal]) => isLegal))('%s + %s', async (state, action) => {
      const before = await brought(sample, state);
      await acting((ctx) => transition(ctx, sample.transitions, before, action));
      await expectTraces(sample, [state, action, machine.next(state, action)]);
      const after = await stored(sample);
      expect(sample.transitions.stateOf(after)).toBe(machine.next(state, action));
    });

    it.each(cells.filter(([, , isLegal]) => !isLegal))('%s + %s is refused', async (state, action) => {
      const before = await brought(sample, state);
      const tried = () => acting((ctx) => transition(ctx, sample.transitions, before, action));
      await expectNothing(sample, tried, (error) => error instanceof IllegalTransitionError);
      expect(sample.transitions.stateOf(await stored(sample))).toBe(state);
    });

    it.each(sample.steps)('a step that keeps the state: %s', async (step) => {
      const [state] = machine.states as [K['state']];
      const before = await brought(sample, state);
      await acting((ctx) => amend(ctx, sample.transitions, before, step, {}));
      await expectTraces(sample, [state, step, state]);
      await acting((ctx) => begin(ctx, sample.transitions, before, step));
      await expectTraces(sample, [null, step, state]);
    });

    it('is not moved by who saw it in another state', async () => {
      const [state, action] = cells.find(([, , isLegal]) => isLegal) ?? cells[0] ?? ['', ''];
      const seen = await brought(sample, state);
      await brought(sample, String(machine.states.find((each) => each !== state)));
      const tried = () => acting((ctx) => transition(ctx, sample.transitions, seen, action));
      await expectNothing(sample, tried, (error) => Reflect.get(Object(error), 'code') === 'CONFLICT');
    });
  });
}

const COLUMNS = { verificationStatus: 'verification_status', bankStatus: 'bank_status', status: 'status' };

/** The record as it is, after it was put into a state. */
async function brought<K extends Kind>(sample: Sample<K>, state: string): Promise<K['row']> {
  const { table } = sample;
  const column = COLUMNS[sample.column ?? 'status'];
  await pool.query(`update ${table} set ${column} = $1 where id = $2`, [state, sample.id()]);
  return stored(sample);
}

function stored<K extends Kind>({ id, load }: Sample<K>): Promise<K['row']> {
  return db.transaction().execute(async (tx) => {
    const row = await load(tx, id());
    if (!row) throw new Error(`no record ${id()}`);
    return row;
  });
}

async function acting<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const who = await app.app.identity.identify(curator.accessToken, app.clock.now());
  return rootContext(app.adapters, who.actor, app.clock.now(), NO_ORIGIN).transaction(work);
}

type Step = [from: string | null, action: string, to: string];

/** One line of history, one audit entry with its words and both states, and word to exactly those whose pages show the record. */
async function expectTraces<K extends Kind>(sample: Sample<K>, [from, action, to]: Step): Promise<void> {
  const { machine } = sample.transitions;
  const column = sample.column ?? 'status';
  const id = sample.id();
  const [history] = await lastOf('state_history', id, machine.name);
  expect(history).toMatchObject({
    machine: machine.name,
    from_state: from,
    to_state: to,
    action,
    actor_id: curator.id,
    occurred_at: app.clock.now(),
  });
  const [entry] = await lastOf('audit_log', id, machine.name);
  const name = `${machine.name}.${action}`;
  const declared = app.app.audited.find((each) => each.name === name);
  expect(declared?.words).toMatch(/^\p{Lu}\p{L}/u);
  expect(entry).toMatchObject({ action: name, record_type: machine.name, actor_id: curator.id });
  expect([entry?.before?.[column], entry?.after[column]]).toEqual([from ?? undefined, to]);
  const told = invalidated(await messages.take());
  const expected = Object.entries(sample.audience(id, to)).map(
    ([member, tags]) => [member, new Set(tags)] as const,
  );
  expect(told).toEqual(new Map(expected));
}

async function expectNothing<K extends Kind>(
  sample: Sample<K>,
  tried: () => Promise<unknown>,
  isRight: (error: unknown) => boolean,
): Promise<void> {
  const { name } = sample.transitions.machine;
  const traces = async () => [
    await lastOf('state_history', sample.id(), name),
    await lastOf('audit_log', sample.id(), name),
  ];
  const before = await traces();
  await expect(tried()).rejects.toSatisfy(isRight);
  expect(await traces()).toEqual(before);
  expect(await messages.take()).toEqual([]);
}

// biome-ignore lint/suspicious/noExplicitAny: rows of two tables as the database gives them
async function lastOf(table: 'state_history' | 'audit_log', id: string, kind: string): Promise<any[]> {
  const column = table === 'state_history' ? 'machine' : 'record_type';
  const { rows } = await pool.query(
    `select * from ${table} where record_id::text = $1 and ${column} = $2 order by id desc limit 1`,
    [id, kind],
  );
  return rows;
}
