import { type BookingDetail, type ListedBooking, TICKABLE_ITEMS } from '@backline/api-contract/bookings';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  buildBooking,
  buildScene,
  expectData,
  payMilestone,
  readBooking,
  type Scene,
  signContract,
} from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildMember, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
const STARTED = new Date('2026-12-12T17:00:00Z');
const ENDED = new Date('2026-12-12T20:30:00Z');

let scene: Scene;
let staff: Member;
let id: string;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
  staff = await buildMember(app, 'admin');
});

/** What list and page tell each viewer; an exclamation mark is a step of one's own. */
async function told(): Promise<{ status: string; artist: string; buyer: string; staff: string }> {
  let status = '';
  const tell = async (viewer: Member): Promise<string> => {
    const { bookings } = expectData(await app.get('/bookings?limit=100', viewer), 200);
    const inList = bookings.find((each: ListedBooking) => each.id === id) as ListedBooking;
    const onPage = await readBooking(app, id, viewer);
    expect(onPage.nextStep).toEqual(inList.nextStep);
    status = onPage.status;
    return `${inList.nextStep.mine ? '!' : ''}${inList.nextStep.words}`;
  };
  return {
    artist: await tell(scene.artist),
    buyer: await tell(scene.buyer),
    staff: await tell(staff),
    status,
  };
}

const everybody = (words: string) => ({ artist: words, buyer: words, staff: words });
const page = (viewer: Member): Promise<BookingDetail> => readBooking(app, id, viewer);
const confirm = async (by: Member): Promise<void> => {
  expectData(await app.post(`/bookings/${id}/confirm-completion`, {}, by), 200);
};
const rate = async (by: Member): Promise<void> => {
  expectData(await app.post(`/bookings/${id}/ratings`, { rating: 5 }, by), 201);
};

async function tickOwn(by: Member): Promise<void> {
  const { checklist } = await page(by);
  const own = checklist.filter(({ mayTick, done }) => mayTick && !done).map(({ item }) => item);
  expect(own.every((item) => TICKABLE_ITEMS.some((each) => each === item))).toBe(true);
  const body = Object.fromEntries(own.map((item) => [item, true]));
  expectData(await app.patch(`/bookings/${id}/checklist`, body, by), 200);
}

async function start(): Promise<void> {
  app.clock.moveTo(STARTED);
  await app.advance('PT1M');
}

/** Each chapter of the life of a booking: what happens, and what everybody is told after it. */
const LIFE: [what: string, happens: () => Promise<void>, told: Awaited<ReturnType<typeof told>>][] = [
  [
    'it is made',
    async () => {
      id = (await buildBooking(app, scene)).id;
    },
    {
      status: 'contract_sent',
      artist: '!Sign the contract by 5 Nov',
      buyer: "Waiting for the artist's signature until 5 Nov",
      staff: "Waiting for the artist's signature until 5 Nov",
    },
  ],
  [
    'the artist signs',
    async () => signContract(app, String((await page(scene.artist)).contractId), scene.artist),
    {
      status: 'contract_sent',
      artist: "Waiting for the buyer's signature until 5 Nov",
      buyer: '!Sign the contract by 5 Nov',
      staff: "Waiting for the buyer's signature until 5 Nov",
    },
  ],
  [
    'the buyer signs',
    async () => signContract(app, String((await page(scene.buyer)).contractId), scene.buyer),
    {
      status: 'deposit_pending',
      artist: "Waiting for the buyer's deposit until 4 Nov",
      buyer: '!Pay the deposit of ₹15,000 by 4 Nov',
      staff: "Waiting for the buyer's deposit until 4 Nov",
    },
  ],
  [
    'the deposit is paid',
    async () => payMilestone(app, await page(scene.buyer), 'deposit', scene.buyer),
    {
      status: 'deposit_paid',
      artist: '!Finish your part of the checklist (3 left)',
      buyer: '!Finish your part of the checklist (3 left)',
      staff: "Waiting for the artist's part of the checklist",
    },
  ],
  [
    'the artist arranges their part',
    () => tickOwn(scene.artist),
    {
      status: 'deposit_paid',
      artist: "Waiting for the buyer's part of the checklist",
      buyer: '!Finish your part of the checklist (1 left)',
      staff: "Waiting for the buyer's part of the checklist",
    },
  ],
  [
    'the buyer arranges the rest',
    () => tickOwn(scene.buyer),
    {
      status: 'confirmed',
      artist: "Waiting for the buyer's balance until 11 Dec",
      buyer: '!Pay the balance of ₹35,000 by 11 Dec',
      staff: "Waiting for the buyer's balance until 11 Dec",
    },
  ],
  [
    'the show begins, with the balance unpaid',
    start,
    {
      status: 'in_progress',
      artist: "Waiting for the buyer's balance, due since 11 Dec",
      buyer: '!Pay the balance of ₹35,000, due since 11 Dec',
      staff: "Waiting for the buyer's balance, due since 11 Dec",
    },
  ],
  [
    'the show ends',
    async () => app.clock.moveTo(ENDED),
    {
      status: 'in_progress',
      artist: '!Confirm that the show took place by 20 Dec',
      buyer: '!Pay the balance of ₹35,000, due since 11 Dec',
      staff: "Waiting for the buyer's balance, due since 11 Dec",
    },
  ],
  [
    'the artist confirms and the buyer does',
    async () => {
      await confirm(scene.artist);
      await confirm(scene.buyer);
    },
    {
      status: 'completed',
      artist: '!Rate the show by 27 Dec',
      buyer: '!Pay the balance of ₹35,000, due since 11 Dec',
      staff: "Waiting for the buyer's balance, due since 11 Dec",
    },
  ],
  [
    'the artist rates',
    () => rate(scene.artist),
    {
      status: 'completed',
      artist: "Waiting for the buyer's balance, due since 11 Dec",
      buyer: '!Pay the balance of ₹35,000, due since 11 Dec',
      staff: "Waiting for the buyer's balance, due since 11 Dec",
    },
  ],
  [
    'the balance comes at last',
    async () => payMilestone(app, await page(scene.buyer), 'balance', scene.buyer),
    {
      status: 'completed',
      artist: 'Played and settled',
      buyer: '!Rate the show by 27 Dec',
      staff: 'Played and settled',
    },
  ],
  ['the buyer rates', () => rate(scene.buyer), { status: 'completed', ...everybody('Played and settled') }],
];

describe('a booking through its life', () => {
  it('tells each viewer the same next step in the list and on its page, and has every stage behind it at the end', async () => {
    for (const [what, happens, expected] of LIFE) {
      await happens();
      expect({ what, ...(await told()) }).toEqual({ what, ...expected });
    }
    const { stages } = await page(scene.artist);
    expect(stages.map(({ stage, state }) => [stage, state])).toEqual([
      ['contract', 'done'],
      ['deposit', 'done'],
      ['balance', 'done'],
      ['show', 'done'],
      // The artist has given no bank details.
      ['payout', 'current'],
    ]);
    expect(stages.slice(0, 4).every(({ doneAt }) => doneAt !== null)).toBe(true);
  });

  it('that ends early says where and why', async () => {
    const { id: cancelled } = await buildBooking(app, scene);
    await app.advance('P4D');
    const { status, nextStep, stages } = await readBooking(app, cancelled, scene.buyer);
    expect([status, nextStep.kind, nextStep.detail]).toEqual([
      'cancelled',
      'cancelled',
      'The contract was not signed in time.',
    ]);
    expect(stages[0]).toMatchObject({ stage: 'contract', state: 'stopped', doneAt: null });
  });
});
