import type {
  Booking,
  Completeness,
  OwnOpportunity,
  Payment,
  Payout,
  ProfileSummary,
} from '@backline/contract';
import { describe, expect, it } from 'vitest';
import {
  applicantTodos,
  checklistTodos,
  completionTodos,
  contractTodos,
  ordered,
  paymentTodos,
  payoutTodos,
  profileTodos,
} from './todos.ts';

const NOW = new Date('2026-12-13T10:00:00Z');
const booking = (fields: Partial<Booking>) =>
  ({ id: 'b1', title: 'Friday Late', eventDate: '2026-12-12', contractId: 'c1', ...fields }) as Booking;
const profile = (verificationStatus: string) =>
  ({ verificationStatus, verificationNotes: 'Add a bio.' }) as ProfileSummary;
const completeness = (canSubmit: boolean) =>
  ({
    percent: 45,
    requiredPercent: 70,
    missing: [],
    obstacles: ['Verify your email.'],
    canSubmit,
  }) as Completeness;

describe('things to do about the profile', () => {
  it('are what holds a submission back, while it is incomplete', () => {
    const [todo] = profileTodos(profile('pending'), completeness(false));
    expect(todo).toMatchObject({ title: 'Complete your profile: 45 %', detail: 'Verify your email.' });
  });

  it('are the submission, once it is possible', () => {
    expect(profileTodos(profile('pending'), completeness(true))[0]?.title).toBe('Send in your profile');
  });

  it('are urgent after a rejection, with its notes', () => {
    expect(profileTodos(profile('rejected'), completeness(true))[0]).toMatchObject({
      detail: 'Add a bio.',
      urgent: true,
    });
  });

  it('are none while it is reviewed or once it is approved', () => {
    expect(profileTodos(profile('under_review'), completeness(true))).toEqual([]);
    expect(profileTodos(profile('approved'), completeness(true))).toEqual([]);
  });
});

describe('things to do about bookings', () => {
  it('are contracts that wait for signatures', () => {
    const todos = contractTodos([booking({ status: 'contract_sent' }), booking({ status: 'confirmed' })]);
    expect(todos.map(({ link }) => link)).toEqual(['/contracts/c1']);
  });

  it('are shows that are over, not those still being played', () => {
    const over = booking({ id: 'over', endsAt: '2026-12-12T20:30:00Z' });
    const playing = booking({ id: 'playing', endsAt: '2026-12-13T20:30:00Z' });
    expect(completionTodos([over, playing], NOW).map(({ link }) => link)).toEqual(['/bookings/over']);
  });

  it('are checklists once the deposit is paid', () => {
    const todos = checklistTodos([
      booking({ status: 'deposit_paid' }),
      booking({ status: 'deposit_pending' }),
    ]);
    expect(todos).toHaveLength(1);
  });
});

describe('things to do about money and applicants', () => {
  it('name the amount that may be paid now', () => {
    const payment = {
      kind: 'deposit',
      amount: 1_800_000,
      currency: 'INR',
      eventTitle: 'Friday Late',
      dueAt: null,
    };
    const todos = paymentTodos(
      [
        { ...payment, id: 'p1', overdue: true, abilities: { pay: true } } as Payment,
        { ...payment, id: 'p2', overdue: false, abilities: { pay: false } } as Payment,
      ],
      NOW,
    );
    expect(todos).toMatchObject([{ title: 'Pay the deposit: ₹18,000.00', urgent: true }]);
  });

  it('count only applicants that wait for an answer', () => {
    const gig = { title: 'Friday Late', eventDate: '2026-12-12' };
    const todos = applicantTodos([
      { ...gig, id: 'o1', openApplicationCount: 1 } as OwnOpportunity,
      { ...gig, id: 'o2', openApplicationCount: 0 } as OwnOpportunity,
    ]);
    expect(todos.map(({ title }) => title)).toEqual(['1 applicant for Friday Late']);
  });

  it('say why a payout waits', () => {
    expect(payoutTodos([{ waitingFor: null } as Payout])).toEqual([]);
    expect(payoutTodos([{ waitingFor: 'Add your bank details.' } as Payout])[0]?.detail).toBe(
      'Add your bank details.',
    );
  });

  it('put what is urgent first', () => {
    const todo = { title: '', detail: '', link: '/' };
    const keys = ordered([
      { ...todo, key: 'calm' },
      { ...todo, key: 'urgent', urgent: true },
    ]).map(({ key }) => key);
    expect(keys).toEqual(['urgent', 'calm']);
  });
});
