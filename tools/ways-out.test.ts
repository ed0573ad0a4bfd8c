import { readFileSync } from 'node:fs';
import type { Machine } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { contractMachine } from '../apps/api/src/modules/agreements/contracts/contract.machine.ts';
import { bookingMachine } from '../apps/api/src/modules/bookings/bookings/booking.machine.ts';
import { accountMachine } from '../apps/api/src/modules/identity/accounts/account.machine.ts';
import { bankMachine } from '../apps/api/src/modules/identity/bank-details/bank.machine.ts';
import { detailsMachine } from '../apps/api/src/modules/identity/detail-changes/details.machine.ts';
import { verificationMachine } from '../apps/api/src/modules/identity/profiles/verification.machine.ts';
import { applicationMachine } from '../apps/api/src/modules/marketplace/applications/application.machine.ts';
import { opportunityMachine } from '../apps/api/src/modules/marketplace/opportunities/opportunity.machine.ts';
import { paymentMachine } from '../apps/api/src/modules/money/payments/payment.machine.ts';
import { buildCallGraph, callsIn } from './call-graph.ts';
import { originsOf } from './origins.ts';
import { isTest, sourceFiles } from './source-files.ts';
import { type Site, transitionSites } from './transition-sites.ts';

/**
 * What a machine allows is only a way out where somebody really takes it: for every state that the product brings a record into, who can take
 * it out again, by the code of routes, jobs and commands, against what is written here.
 */
interface Life<S extends string, A extends string> {
  machine: Machine<S, A>;
  /** The constant of its transitions, without its ending. */
  name: string;
  /** Where its state is kept, and what it is at first: the column's default, or what the inserting statement says. */
  column: `${string}.${string}`;
  begins: S;
  insertSays?: true;
  /** Which of the places that take its actions are about this kind of record; where nothing is said, all. */
  about?: (site: Site) => boolean;
  /** For every state that the product reaches: by which actions it is left, and who takes them. */
  ways: { [state in S]?: { [action in A]?: string } };
  /** States of the product that nobody leaves and that are no end of the machine: why a record may stay there. */
  rests?: { [state in S]?: string };
  /** States that nothing brings a record into yet: what they wait for. */
  unreached?: { [state in S]?: string };
  /** Actions that nobody takes yet: what they wait for. */
  untaken?: { [action in A]?: string };
}
const life = <S extends string, A extends string>(each: Life<S, A>) =>
  each as unknown as Life<string, string>;

/** Actions whose word is chosen when the program runs. */
const CHOSEN = {
  'sign-contract.ts signAction()': ['sign_artist', 'sign_buyer'],
  'review-profile.ts decision': ['approve', 'reject'],
  'review-bank-details.ts decision': ['approve', 'refuse'],
  'review-change.ts decision': ['approve', 'refuse'],
  'change-bank-details.ts action': ['enter', 'replace'],
};

/** Use cases that look at the state and take an action from fewer states than the machine would allow. */
const ONLY_FROM: Readonly<Record<string, readonly string[]>> = {
  // Of what was not signed in time.
  'expire-contract.ts cancel': ['contract_sent'],
  // What was objected to is settled by staff.
  'cancel-booking.ts cancel': [
    'contract_sent',
    'deposit_pending',
    'deposit_paid',
    'confirmed',
    'in_progress',
  ],
  'void-contract.ts void': ['pending_artist', 'pending_buyer', 'signed'],
  // Of what nobody objected to; a dispute is left by its settlement alone.
  'complete-booking.ts complete': ['in_progress'],
  'resolve-dispute.ts complete': ['disputed'],
  'resolve-dispute.ts cancel': ['disputed'],
};

const isTransfer = ({ at }: Site): boolean => /\/(?:begin|record)-transfer\.ts$/.test(at.path);

const LIVES: Readonly<Record<string, Life<string, string>>> = {
  account: life({
    machine: accountMachine,
    name: 'account',
    column: 'users.status',
    begins: 'pending',
    ways: { pending: { activate: 'operator, party' }, active: {} },
    rests: { active: 'an account is meant to stay; staff cannot suspend or ban one yet' },
    unreached: {
      suspended: 'staff cannot suspend an account yet',
      banned: 'staff cannot ban an account yet',
    },
    untaken: {
      suspend: 'comes with what staff can do about members',
      reinstate: 'comes with what staff can do about members',
      reinstate_unconfirmed: 'comes with what staff can do about members',
      ban: 'comes with what staff can do about members',
    },
  }),
  profile: life({
    machine: verificationMachine,
    name: 'verification',
    column: 'artist_profiles.verification_status',
    begins: 'pending',
    ways: {
      pending: { submit: 'party' },
      under_review: { approve: 'staff', reject: 'staff' },
      approved: { recheck: 'party' },
      rejected: { submit: 'party' },
    },
  }),
  bankAccount: life({
    machine: bankMachine,
    name: 'bank',
    column: 'artist_profiles.bank_status',
    begins: 'none',
    ways: {
      none: { enter: 'party' },
      in_review: { replace: 'party', approve: 'staff', refuse: 'staff' },
      approved: { replace: 'party' },
      refused: { replace: 'party' },
    },
  }),
  detailChange: life({
    machine: detailsMachine,
    name: 'details',
    column: 'detail_changes.status',
    begins: 'in_review',
    ways: {
      in_review: { replace: 'party', withdraw: 'party', approve: 'staff', refuse: 'staff' },
      approved: {},
      refused: {},
      withdrawn: {},
    },
  }),
  gig: life({
    machine: opportunityMachine,
    name: 'opportunity',
    column: 'opportunities.status',
    begins: 'draft',
    ways: {
      draft: { edit: 'party', publish: 'party', ask_venue: 'party', cancel: 'party' },
      awaiting_venue: {
        edit: 'party',
        venue_agree: 'party',
        venue_object: 'party',
        close: 'clock, party',
        cancel: 'party',
      },
      active: {
        edit: 'party',
        ask_venue: 'party',
        venue_object: 'party',
        close: 'clock, party',
        fill: 'party',
        cancel: 'party',
      },
      closed: {
        edit: 'party',
        ask_venue: 'party',
        venue_agree: 'party',
        venue_object: 'party',
        reopen: 'party',
        fill: 'party',
        cancel: 'party',
      },
      filled: { reopen: 'party', ask_venue: 'party' },
      cancelled: {},
    },
    unreached: { programmed: 'a venue cannot plan months of slots yet' },
  }),
  application: life({
    machine: applicationMachine,
    name: 'application',
    column: 'applications.status',
    begins: 'pending',
    ways: {
      pending: {
        view: 'party',
        shortlist: 'party',
        accept: 'party',
        decline: 'party',
        withdraw: 'party',
        expire: 'clock',
      },
      viewed: { shortlist: 'party', accept: 'party', decline: 'party', withdraw: 'party', expire: 'clock' },
      shortlisted: { accept: 'party', decline: 'party', withdraw: 'party', expire: 'clock' },
      accepted: {},
      declined: {},
      withdrawn: {},
      expired: {},
    },
    unreached: { counter_offered: 'fees cannot be negotiated yet' },
    untaken: { counter: 'comes with negotiation' },
  }),
  contract: life({
    machine: contractMachine,
    name: 'contract',
    column: 'contracts.status',
    // It is inserted as what `send` makes of a draft.
    begins: 'draft',
    insertSays: true,
    ways: {
      draft: { send: 'party' },
      pending_artist: { sign_artist: 'party', expire: 'clock', void: 'clock, party, staff' },
      pending_buyer: { sign_buyer: 'party', expire: 'clock', void: 'clock, party, staff' },
      signed: { void: 'clock, party, staff' },
      expired: {},
      voided: {},
    },
  }),
  booking: life({
    machine: bookingMachine,
    name: 'booking',
    column: 'bookings.status',
    begins: 'pending_contract',
    ways: {
      pending_contract: { send_contract: 'party' },
      contract_sent: { sign_contract: 'party', cancel: 'clock, party' },
      contract_signed: { request_deposit: 'party' },
      deposit_pending: { record_deposit: 'clock, gateway, party', cancel: 'clock, party' },
      deposit_paid: {
        confirm: 'clock, gateway, party',
        start: 'clock, party',
        dispute: 'party',
        cancel: 'clock, party',
      },
      confirmed: { start: 'clock, party', dispute: 'party', cancel: 'clock, party' },
      in_progress: { complete: 'clock, party', dispute: 'party', cancel: 'clock, party' },
      disputed: { complete: 'staff', cancel: 'staff' },
      completed: {},
      cancelled: {},
    },
  }),
  'payment of a buyer': life({
    machine: paymentMachine,
    name: 'payment',
    column: 'payments.status',
    begins: 'pending',
    about: (site) => !isTransfer(site),
    ways: {
      pending: { begin: 'party', cancel: 'clock, party, staff' },
      processing: {
        complete: 'clock, gateway, party',
        fail: 'clock, gateway, party',
        cancel: 'clock, party, staff',
      },
      failed: { begin: 'party', complete: 'clock, gateway, party', cancel: 'clock, party, staff' },
      // A release is a settlement that returns nothing; it goes the same way through the code.
      completed: { refund: 'clock, gateway, party, staff' },
      cancelled: {},
      refunded: {},
    },
  }),
  'payout or refund': life({
    machine: paymentMachine,
    name: 'payment',
    column: 'payments.status',
    begins: 'pending',
    about: isTransfer,
    ways: {
      pending: { begin: 'clock' },
      processing: { complete: 'clock, gateway', fail: 'clock, gateway' },
      failed: { begin: 'clock', complete: 'clock, gateway' },
      completed: {},
    },
    rests: { completed: 'the money has arrived' },
    unreached: {
      cancelled: 'money that is owed is never called off',
      refunded: 'a refund is no answer to a payout',
    },
    untaken: {
      cancel: 'money that is owed is never called off',
      refund: 'a refund is no answer to a payout',
    },
  }),
};

const MACHINES = sourceFiles('apps/api/src/modules/**/*.machine.ts');
const product = buildCallGraph(
  sourceFiles('apps/api/src/{modules,cli}/**/*.ts', 'apps/api/src/main.ts').filter(
    ({ path }) => !isTest(path),
  ),
);
const sites = transitionSites(product, CHOSEN);
const origins = originsOf(product);

/** By which actions the code takes a record of this kind out of a state, and who sets them off. */
function waysOut({ machine, name, about = () => true }: Life<string, string>, state: string) {
  const legal = sites.filter(
    (site) =>
      site.machine === name &&
      about(site) &&
      machine.can(state, site.action) &&
      (ONLY_FROM[placeOf(site)]?.includes(state) ?? true),
  );
  const byAction = Map.groupBy(legal, ({ action }) => action);
  return Object.fromEntries(
    [...byAction].map(([action, places]) => {
      const who = new Set(places.flatMap(({ at }) => [...(origins.get(at) ?? [])]));
      return [action, [...who].toSorted().join(', ')];
    }),
  );
}

function placeOf({ at, action }: Site): string {
  return `${at.path.replace(/^.*\//, '')} ${action}`;
}

/** Every state that the code brings a record of this kind into. */
function reachedStates(kind: Life<string, string>): string[] {
  const reached = new Set([kind.begins]);
  // A set that grows while it is walked.
  for (const state of reached)
    for (const action of Object.keys(waysOut(kind, state))) reached.add(kind.machine.next(state, action));
  return [...reached];
}

it('no machine is left out', () => {
  const names = MACHINES.map(({ path }) => path.replace(/^.*\/|\.machine\.ts$/g, ''));
  expect(names.toSorted()).toEqual([...new Set(Object.values(LIVES).map(({ name }) => name))].toSorted());
  expect([...new Set(sites.map(({ machine }) => machine))].toSorted()).toEqual(names.toSorted());
});

it('no place that takes an action is out of reach, and every exception is about one that is there', () => {
  expect(sites.filter(({ at }) => origins.get(at)?.size === 0).map(placeOf)).toEqual([]);
  expect(sites.map(placeOf)).toEqual(expect.arrayContaining(Object.keys(ONLY_FROM)));
});

it('a state is written by the transitions, and by the store for what keeps it', () => {
  const writers = product.declarations
    .filter(({ node }) => callsIn(node).some(({ name }) => /^write\w+State$/.test(name)))
    .map(({ path }) => path);
  expect(writers.length).toBeGreaterThan(0);
  expect(writers.filter((path) => !/\.(?:transitions|store)\.ts$/.test(path))).toEqual([]);
});

describe.each(Object.entries(LIVES))('%s', (_kind, each) => {
  const { machine, ways, rests = {}, unreached = {}, untaken = {} } = each;
  const reached = reachedStates(each);

  it('begins where the database inserts it', () => {
    const [table = '', column = ''] = each.column.split('.');
    expect(defaultOf(table, column)).toBe(each.insertSays ? null : each.begins);
  });

  it('is taken out of each state by those who are named here', () => {
    expect(Object.fromEntries(reached.map((state) => [state, waysOut(each, state)]))).toEqual(ways);
  });

  it('has a way out of every state that it can be in, or has come to its end', () => {
    const stuck = reached.filter((state) => {
      const isEnd = machine.actions.every((action) => !machine.can(state, action));
      const targets = Object.keys(waysOut(each, state)).map((action) => machine.next(state, action));
      return !isEnd && targets.every((target) => target === state);
    });
    expect(stuck.toSorted()).toEqual(Object.keys(rests).toSorted());
  });

  it('waits for nothing but what is named here', () => {
    const taken = new Set(reached.flatMap((state) => Object.keys(waysOut(each, state))));
    expect(machine.actions.filter((action) => !taken.has(action)).toSorted()).toEqual(
      Object.keys(untaken).toSorted(),
    );
    expect(machine.states.filter((state) => !reached.includes(state)).toSorted()).toEqual(
      Object.keys(unreached).toSorted(),
    );
  });
});

/** What a column holds where an insert says nothing; null where an insert has to say it. */
function defaultOf(table: string, column: string): string | null {
  const migrations = sourceFiles('apps/api/migrations/*.sql')
    .map(({ path }) => readFileSync(path, 'utf8'))
    .join('\n');
  const created = migrations.match(new RegExp(`create table ${table} \\((?:.|\\n)*?\\n\\);`))?.[0];
  if (!created) throw new Error(`no migration creates ${table}`);
  const altered = migrations.match(new RegExp(`alter table ${table}\\n(?:.|\\n)*?;`, 'g')) ?? [];
  const whole = [created, ...altered].join('\n');
  return (
    whole.match(new RegExp(`^\\s*(?:add column )?${column} text not null default '(\\w+)'`, 'm'))?.[1] ?? null
  );
}
