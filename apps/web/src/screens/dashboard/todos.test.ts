import type { ListedBooking, NextStep } from '@backline/api-contract/bookings';
import type { OwnOpportunity } from '@backline/api-contract/opportunities';
import type { Completeness, ProfileSummary } from '@backline/api-contract/profiles';
import type { MemberTotals } from '@backline/api-contract/totals';
import { paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { applicantTodos, bookingTodos, ordered, payoutTodos, profileTodos } from './todos.ts';

const NOW = new Date('2026-12-13T10:00:00Z');
const profile = (verificationStatus: string) =>
  ({ verificationStatus, verificationNotes: 'Add a bio.' }) as ProfileSummary;
const completeness = (canSubmit: boolean) =>
  ({
    percent: 45,
    requiredPercent: 70,
    missing: [],
    unmetRequirements: ['Verify your email.'],
    canSubmit,
  }) as Completeness;

describe('things to do about the profile', () => {
  it('are what holds a submission back, while it is incomplete', () => {
    const [todo] = profileTodos(profile('pending'), completeness(false));
    expect(todo).toMatchObject({ title: 'Complete your profile: 45%', detail: 'Verify your email.' });
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
  const step = (fields: Partial<NextStep>) =>
    ({
      id: 'b1',
      title: 'Friday Late',
      eventDate: '2026-12-12',
      contractId: 'c1',
      nextStep: {
        kind: 'confirm_show',
        words: 'Confirm the show',
        detail: '',
        mine: true,
        dueAt: null,
        ...fields,
      },
    }) as ListedBooking;

  it("are the server's words, with the show that they are about", () => {
    expect(bookingTodos([step({})], NOW)).toEqual([
      {
        key: 'booking-b1',
        title: 'Confirm the show',
        detail: 'Friday Late, Sat 12 Dec 2026',
        link: '/bookings/b1',
        urgent: false,
      },
    ]);
  });

  it('lead to the contract where it is to be signed', () => {
    expect(bookingTodos([step({ kind: 'sign_contract' })], NOW)[0]?.link).toBe('/contracts/c1');
  });

  it('are urgent a day and a half before the deadline, and after it', () => {
    const urgent = (dueAt: string) => bookingTodos([step({ dueAt })], NOW)[0]?.urgent;
    expect(urgent('2026-12-14T21:59:00Z')).toBe(true);
    expect(urgent('2026-12-14T22:00:00Z')).toBe(false);
    expect(urgent('2026-12-01T10:00:00Z')).toBe(true);
  });
});

describe('things to do about money and applicants', () => {
  it('count only applicants that wait for an answer', () => {
    const gig = { title: 'Friday Late', eventDate: '2026-12-12' };
    const todos = applicantTodos([
      { ...gig, id: 'o1', openApplicationCount: 1 } as OwnOpportunity,
      { ...gig, id: 'o2', openApplicationCount: 0 } as OwnOpportunity,
    ]);
    expect(todos.map(({ title }) => title)).toEqual(['1 applicant for Friday Late']);
  });

  it('say how much waits to be paid out, and why', () => {
    const totals = (count: number) =>
      ({
        currency: 'INR',
        waiting: { amount: paise(56_840_00), count },
        waitingFor: ['Add your bank details.'],
      }) as MemberTotals;
    expect(payoutTodos(totals(0))).toEqual([]);
    expect(payoutTodos(totals(2))[0]).toMatchObject({
      title: '₹56,840 is waiting to be paid out to you',
      detail: 'Add your bank details.',
    });
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
