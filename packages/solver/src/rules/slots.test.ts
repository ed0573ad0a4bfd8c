import { paise } from '@backline/kernel';
import { describe, expect, test } from 'vitest';
import { termsSchema } from '../input/instance.ts';
import { WEEKDAYS, weekdayOf } from '../input/weekday.ts';
import { deriveSlots, tierOf, weeklyBudgetOf, weeksOf } from './slots.ts';

const terms = (over: object) =>
  termsSchema.parse({ startDate: '2027-01-04', endDate: '2027-01-17', totalBudget: 2_000_000, ...over });
const dates = (over: object): string[] => deriveSlots(terms(over)).map(({ date }) => date);

describe('deriveSlots', () => {
  test.each<[string, object, string[]]>([
    ['two weeks from a Monday', {}, ['2027-01-08', '2027-01-09', '2027-01-15', '2027-01-16']],
    [
      'from a Saturday: its week has one day',
      { startDate: '2027-01-09' },
      ['2027-01-09', '2027-01-15', '2027-01-16'],
    ],
    [
      'to a Friday: its week has one day',
      { endDate: '2027-01-15' },
      ['2027-01-08', '2027-01-09', '2027-01-15'],
    ],
    ['one day', { startDate: '2027-01-08', endDate: '2027-01-08' }, ['2027-01-08']],
    [
      'a Sunday ends the week of its Saturday',
      { startDate: '2027-01-09', endDate: '2027-01-10', eventDays: ['sunday', 'saturday'], eventsPerWeek: 1 },
      ['2027-01-10'],
    ],
    ['no event day in the period', { startDate: '2027-01-04', endDate: '2027-01-07' }, []],
    [
      'over the end of a month',
      { startDate: '2027-01-29', endDate: '2027-02-06' },
      ['2027-01-29', '2027-01-30', '2027-02-05', '2027-02-06'],
    ],
    [
      'a leap day',
      { startDate: '2028-02-28', endDate: '2028-03-01', eventDays: ['tuesday'], eventsPerWeek: 1 },
      ['2028-02-29'],
    ],
    [
      'no leap day',
      { startDate: '2027-02-28', endDate: '2027-03-01', eventDays: ['sunday', 'monday'] },
      ['2027-02-28', '2027-03-01'],
    ],
    [
      'over the end of a year',
      { startDate: '2027-12-31', endDate: '2028-01-01' },
      ['2027-12-31', '2028-01-01'],
    ],
    [
      'fewer a week than event days: the first of the venue',
      { eventDays: ['saturday', 'thursday', 'friday'], eventsPerWeek: 2 },
      ['2027-01-07', '2027-01-09', '2027-01-14', '2027-01-16'],
    ],
    ['the venue asks Friday first', { eventsPerWeek: 1 }, ['2027-01-08', '2027-01-15']],
    [
      'more a week than event days',
      { eventsPerWeek: 7 },
      ['2027-01-08', '2027-01-09', '2027-01-15', '2027-01-16'],
    ],
    [
      'a fixed event takes its date and a place of the week',
      { eventDays: ['friday', 'saturday', 'sunday'], fixedEvents: [{ date: '2027-01-08', cost: 1 }] },
      ['2027-01-09', '2027-01-15', '2027-01-16'],
    ],
    [
      'a fixed event on another day takes a place, too',
      { fixedEvents: [{ date: '2027-01-05', cost: 1 }] },
      ['2027-01-08', '2027-01-15', '2027-01-16'],
    ],
    [
      'more fixed events than places',
      {
        eventsPerWeek: 1,
        fixedEvents: [
          { date: '2027-01-05', cost: 1 },
          { date: '2027-01-06', cost: 1 },
        ],
      },
      ['2027-01-15'],
    ],
    [
      'a date without an event makes room for the next day',
      { eventDays: ['friday', 'saturday', 'sunday'], datesWithoutEvent: ['2027-01-08'] },
      ['2027-01-09', '2027-01-10', '2027-01-15', '2027-01-16'],
    ],
  ])('%s', (_name, over, expected) => {
    expect(dates(over)).toEqual(expected);
  });

  test('a slot carries tier, budget, month and the hours of its weekday', () => {
    const hours = { friday: { start: '21:00', end: '02:00' } };
    const slots = deriveSlots(
      terms({
        startDate: '2027-01-18',
        endDate: '2027-01-31',
        eventDays: ['friday', 'saturday', 'sunday'],
        eventsPerWeek: 3,
        hours,
      }),
    );
    expect(slots).toEqual([
      {
        date: '2027-01-22',
        weekday: 'friday',
        tier: 'standard',
        budget: 350_000,
        month: '2027-01',
        start: '21:00',
        end: '02:00',
      },
      {
        date: '2027-01-23',
        weekday: 'saturday',
        tier: 'premium',
        budget: 450_000,
        month: '2027-01',
        start: null,
        end: null,
      },
      {
        date: '2027-01-24',
        weekday: 'sunday',
        tier: 'weekday',
        budget: 250_000,
        month: '2027-01',
        start: null,
        end: null,
      },
      {
        date: '2027-01-29',
        weekday: 'friday',
        tier: 'flagship',
        budget: 600_000,
        month: '2027-01',
        start: '21:00',
        end: '02:00',
      },
      {
        date: '2027-01-30',
        weekday: 'saturday',
        tier: 'flagship',
        budget: 600_000,
        month: '2027-01',
        start: null,
        end: null,
      },
      {
        date: '2027-01-31',
        weekday: 'sunday',
        tier: 'weekday',
        budget: 250_000,
        month: '2027-01',
        start: null,
        end: null,
      },
    ]);
  });
});

describe('tierOf', () => {
  test.each([
    ['2027-06-24', 'weekday'],
    ['2027-06-25', 'flagship'],
    ['2027-06-26', 'flagship'],
    ['2027-06-27', 'weekday'],
    ['2026-04-24', 'standard'],
    ['2026-04-25', 'flagship'],
    ['2028-02-26', 'flagship'],
    ['2027-06-18', 'standard'],
    ['2027-06-19', 'premium'],
    ['2027-05-01', 'premium'],
    ['2027-10-01', 'standard'],
    ['2027-06-28', 'weekday'],
  ])('%s is %s', (date, tier) => {
    expect(tierOf(Temporal.PlainDate.from(date))).toBe(tier);
  });
});

describe('weeks and their budget', () => {
  test.each([
    ['2027-01-04', '2027-01-04', 1],
    ['2027-01-04', '2027-01-10', 1],
    ['2027-01-04', '2027-01-11', 2],
    ['2027-01-04', '2027-04-04', 13],
    ['2028-01-31', '2028-04-30', 13],
  ])('%s to %s has %i weeks', (startDate, endDate, weeks) => {
    expect(weeksOf({ startDate, endDate })).toBe(weeks);
  });

  test('half a paisa goes up', () => {
    expect(weeklyBudgetOf({ startDate: '2027-01-04', endDate: '2027-01-17', totalBudget: paise(5) })).toBe(3);
    expect(weeklyBudgetOf({ startDate: '2027-01-04', endDate: '2027-01-24', totalBudget: paise(4) })).toBe(1);
  });
});

test('weekdays by name', () => {
  const week = Array.from({ length: 7 }, (_, day) =>
    weekdayOf(Temporal.PlainDate.from('2027-01-04').add({ days: day })),
  );
  expect(week).toEqual([...WEEKDAYS]);
});
