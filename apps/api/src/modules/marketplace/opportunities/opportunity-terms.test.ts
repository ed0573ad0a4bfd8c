import { eventInterval } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { frozenProblems, type OpportunityTerms, termProblems } from './opportunity-terms.ts';

const now = new Date('2026-11-02T06:30:00.000Z');
const terms: OpportunityTerms = {
  eventDate: '2026-12-12',
  slotStartTime: '22:00',
  slotEndTime: '02:00',
  slotType: 'headliner',
  timezone: 'Asia/Kolkata',
  stage: 1,
  startsAt: new Date('2026-12-12T16:30:00.000Z'),
  endsAt: new Date('2026-12-12T20:30:00.000Z'),
  performanceDuration: 120,
  budgetMin: 3_000_000,
  budgetMax: 6_000_000,
  requiredGenres: ['house'],
  applicationDeadline: new Date('2026-12-01T18:30:00.000Z'),
};
const known = new Set(['house', 'techno']);
const fieldsOf = (changes: Partial<OpportunityTerms>): string[] =>
  termProblems({ ...terms, ...changes }, now, known).map(({ field }) => field);

describe('the terms of an opportunity', () => {
  it.each<[string, Partial<OpportunityTerms>, string[]]>([
    ['as they should be', {}, []],
    [
      'an event that begins now',
      { startsAt: now, applicationDeadline: new Date(0) },
      ['eventDate', 'applicationDeadline'],
    ],
    ['a deadline at the start', { applicationDeadline: terms.startsAt }, ['applicationDeadline']],
    [
      'a deadline after which nobody can be booked',
      { applicationDeadline: new Date(terms.startsAt.getTime() - 12 * 3_600_000) },
      ['applicationDeadline'],
    ],
    [
      'a deadline just before that',
      { applicationDeadline: new Date(terms.startsAt.getTime() - 12 * 3_600_000 - 1) },
      [],
    ],
    ['no deadline', { applicationDeadline: null }, []],
    ['no deadline and an event that begins now', { startsAt: now, applicationDeadline: null }, ['eventDate']],
    ['a deadline that has passed', { applicationDeadline: now }, ['applicationDeadline']],
    ['a set as long as the slot over midnight', { performanceDuration: 240 }, []],
    ['a set longer than the slot', { performanceDuration: 241 }, ['performanceDuration']],
    ['equal budgets', { budgetMin: 6_000_000 }, []],
    ['budgets upside down', { budgetMin: 6_000_001 }, ['budgetMin', 'budgetMax']],
    ['no genres: open to all', { requiredGenres: [] }, []],
    ['an unknown genre', { requiredGenres: ['house', 'noise'] }, ['requiredGenres.1']],
    ['a genre twice', { requiredGenres: ['house', 'techno', 'house'] }, ['requiredGenres.2']],
    [
      'everything at once',
      {
        startsAt: new Date(0),
        endsAt: new Date(4 * 3_600_000),
        performanceDuration: 999,
        budgetMin: 9_000_000,
        requiredGenres: ['noise'],
      },
      [
        'eventDate',
        'applicationDeadline',
        'performanceDuration',
        'budgetMin',
        'budgetMax',
        'requiredGenres.0',
      ],
    ],
  ])('%s', (_case, changes, fields) => {
    expect(fieldsOf(changes)).toEqual(fields);
  });

  it.each<[string, Partial<OpportunityTerms>, string[]]>([
    ['another date', { eventDate: '2026-12-13' }, ['eventDate']],
    [
      'another slot',
      { slotStartTime: '21:00', slotEndTime: '01:00', slotType: 'mid' },
      ['slotStartTime', 'slotEndTime', 'slotType'],
    ],
    ['a lower budget', { budgetMin: 2_999_999, budgetMax: 5_999_999 }, ['budgetMin', 'budgetMax']],
    ['a higher budget', { budgetMin: 3_000_001, budgetMax: 6_000_001 }, []],
    [
      'another deadline and genre',
      { applicationDeadline: new Date('2026-12-02T00:00:00Z'), requiredGenres: [] },
      [],
    ],
  ])('after the first application: %s', (_case, changes, fields) => {
    expect(frozenProblems(terms, { ...terms, ...changes }).map(({ field }) => field)).toEqual(fields);
  });

  it.each([
    ['2027-03-28', '01:30', '02:00', 30, ['slotStartTime']],
    ['2027-03-28', '01:00', '01:30', 30, ['slotStartTime', 'slotEndTime']],
    ['2027-03-27', '23:00', '03:00', 180, []],
    ['2027-03-27', '23:00', '03:00', 181, ['performanceDuration']],
    ['2027-10-30', '23:00', '03:00', 300, []],
  ])(
    'in London on %s, %s to %s for %i minutes: %j',
    (eventDate, slotStartTime, slotEndTime, minutes, fields) => {
      const slot = { eventDate, slotStartTime, slotEndTime, timezone: 'Europe/London' };
      const interval = eventInterval(eventDate, slotStartTime, slotEndTime, slot.timezone);
      expect(fieldsOf({ ...slot, ...interval, performanceDuration: minutes })).toEqual(fields);
    },
  );
});
