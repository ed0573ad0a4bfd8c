// @vitest-environment jsdom
import { NEXT_STEPS, type NextStep } from '@backline/api-contract/bookings';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildBooking, buildPayment, buildStep } from '../../testing/build-booking.ts';
import { buildUser, renderApp } from '../../testing/render.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { PARTS } from './step-action.ts';

const NOW = '2026-12-03T10:00:00.000Z';
const PAYABLE = [
  buildPayment({ kind: 'deposit', abilities: { pay: true, receipt: false } }),
  buildPayment({
    id: '00000000-0000-4000-8000-000000000007',
    kind: 'balance',
    abilities: { pay: true, receipt: false },
  }),
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(step: Partial<NextStep>, more: Parameters<typeof buildBooking>[0] = {}) {
  const booking = buildBooking({ payments: PAYABLE, nextStep: buildStep(step), ...more });
  const piece = (
    <>
      <NextStepCard booking={booking} />
      <div id={PARTS.checklist} tabIndex={-1} />
      <div id={PARTS.completion} tabIndex={-1} />
    </>
  );
  renderApp(piece, { user: buildUser({ role: 'organizer' }) });
  return screen.getByRole('region', { name: booking.nextStep.words });
}
const iconOf = (card: HTMLElement) =>
  card
    .querySelector('svg')
    ?.getAttribute('class')
    ?.match(/tabler-icon-([\w-]+)/)?.[1];
/** The way to do it: what the card's link or button says, and where the link leads. */
function wayOf(): [string, string?] | null {
  const [link] = screen.queryAllByRole('link');
  if (link) return [link.textContent, link.getAttribute('href') ?? ''];
  const [button] = screen.queryAllByRole('button');
  return button ? [button.textContent] : null;
}

const CONTRACT = `/contracts/${buildBooking().contractId}`;
const ARROW = ['Your next step', 'arrow-right'];
const WAIT = ['Waiting', 'hourglass'];
const ON_TRACK = ['On track', 'circle-check'];
const STOPPED = ['Stopped', 'ban'];

/** Of every step: what stands above it, its icon and its way on, for whoever has to act and for whoever waits. */
const STEPS: Record<NextStep['kind'], { mine?: unknown; others: unknown }> = {
  contract_made: { others: [WAIT, null] },
  sign_contract: {
    mine: [ARROW, ['Read and sign', CONTRACT]],
    others: [WAIT, ['Read the contract', CONTRACT]],
  },
  pay_deposit: { mine: [ARROW, ['Pay the deposit, ₹30,000']], others: [WAIT, null] },
  pay_balance: { mine: [ARROW, ['Pay the balance, ₹30,000']], others: [WAIT, null] },
  finish_checklist: { mine: [ARROW, ['To the checklist']], others: [WAIT, null] },
  play_show: { others: [ON_TRACK, null] },
  confirm_show: { mine: [ARROW, ['Confirm the show']], others: [WAIT, null] },
  rate_show: { mine: [ARROW, ['Rate the show']], others: [WAIT, null] },
  settle_dispute: { others: [STOPPED, null] },
  settled: { others: [ON_TRACK, null] },
  cancelled: { others: [STOPPED, null] },
};
const CASES = NEXT_STEPS.flatMap((kind) => {
  const { mine, others } = STEPS[kind];
  return [{ kind, mine: false, shown: others }, ...(mine ? [{ kind, mine: true, shown: mine }] : [])];
});

describe('the next step of a booking', () => {
  it.each(CASES)('$kind, mine: $mine, has its words, icon and way on', ({ kind, mine, shown }) => {
    const card = open({ kind, mine, words: 'What the server says', detail: 'And why.', dueAt: null });
    expect(screen.getByRole('heading', { name: 'What the server says' })).toBeTruthy();
    expect(screen.getByText('And why.')).toBeTruthy();
    expect(card.textContent).not.toContain('Deadline');
    const kicker = card.querySelector('svg')?.parentElement?.textContent?.trim();
    expect([[kicker, iconOf(card)], wayOf()]).toEqual(shown);
  });

  it('leads the artist of a settled show to their earnings', () => {
    open({ kind: 'settled', mine: false }, { viewerSide: 'artist' });
    expect(wayOf()).toEqual(['To your earnings', '/earnings']);
  });

  it('shows no way to pay what the server does not let the viewer pay', () => {
    open({ kind: 'pay_deposit', mine: true }, { payments: [buildPayment()] });
    expect(wayOf()).toBeNull();
  });

  it.each([
    ['finish_checklist', 'checklist'],
    ['confirm_show', 'completion'],
    ['rate_show', 'completion'],
  ] as const)('leads to the part of the page where it is done: %s', async (kind, part) => {
    open({ kind, mine: true });
    await userEvent.click(screen.getByRole('button'));
    expect(document.activeElement?.id).toBe(PARTS[part]);
  });

  it('says until when, and how long that is', () => {
    const card = open({ dueAt: '2026-12-05T10:00:00.000Z' });
    expect(card.textContent).toContain('Deadline: Sat 5 Dec 2026, 15:30 IST (in 2 days)');
  });

  it('says that a deadline has passed, and since when', () => {
    const card = open({ dueAt: '2026-12-01T10:00:00.000Z' });
    expect(card.textContent).toContain('Overdue since Tue 1 Dec 2026, 15:30 IST (2 days ago)');
    expect(card.textContent).not.toContain('Deadline');
  });
});
