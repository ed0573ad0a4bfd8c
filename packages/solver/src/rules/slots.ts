import {
  type BasisPoints,
  divideHalfUp,
  type LocalDate,
  type LocalTime,
  type Paise,
  paise,
  percentOf,
} from '@backline/kernel';
import type { Terms } from '../input/instance.ts';
import { type Weekday, weekdayOf } from '../input/weekday.ts';

export const TIERS = ['flagship', 'premium', 'standard', 'weekday'] as const;
export type SlotTier = (typeof TIERS)[number];

export interface Slot {
  date: LocalDate;
  weekday: Weekday;
  tier: SlotTier;
  /** The highest fee that fits. */
  budget: Paise;
  /** `YYYY-MM` */
  month: string;
  /** From the venue's hours; null where it gave none for the weekday. */
  start: LocalTime | null;
  end: LocalTime | null;
}

/** Slot budget as a share of the weekly budget. docs/rules/programming.md#slots */
export const TIER_SHARE: Record<SlotTier, BasisPoints> = {
  flagship: 6000,
  premium: 4500,
  standard: 3500,
  weekday: 2500,
};

type Period = Pick<Terms, 'startDate' | 'endDate'>;
type SlotTerms = Period &
  Pick<Terms, 'totalBudget' | 'eventDays' | 'eventsPerWeek' | 'hours' | 'datesWithoutEvent'> & {
    fixedEvents: readonly { date: LocalDate }[];
  };

/** Weeks of the period; a part of a week counts as one. */
export function weeksOf({ startDate, endDate }: Period): number {
  const days = Temporal.PlainDate.from(startDate).until(Temporal.PlainDate.from(endDate)).days + 1;
  return Math.ceil(days / 7);
}

/** Total budget by weeks, in paise, half up. docs/rules/programming.md#package */
export function weeklyBudgetOf(terms: Period & Pick<Terms, 'totalBudget'>): Paise {
  return paise(divideHalfUp(terms.totalBudget, weeksOf(terms)));
}

/** Friday or Saturday on the 25th or later is a flagship, other Saturdays premium, other Fridays standard. docs/rules/programming.md#slots */
export function tierOf(date: Temporal.PlainDate): SlotTier {
  const weekday = weekdayOf(date);
  if (weekday !== 'friday' && weekday !== 'saturday') return 'weekday';
  if (date.day >= 25) return 'flagship';
  return weekday === 'saturday' ? 'premium' : 'standard';
}

/**
 * The dates to be programmed, in order: in every calendar week (Monday to Sunday) the first free event days in the venue's order, at most
 * `eventsPerWeek` of them. A fixed event takes its date and one of the week's places; a date without an event takes only its date. docs/rules/programming.md#slots
 * @throws RangeError for text that is no date
 */
export function deriveSlots(terms: SlotTerms): Slot[] {
  const fixed = new Set(terms.fixedEvents.map(({ date }) => date));
  const free = new Set(terms.datesWithoutEvent);
  const weekly = weeklyBudgetOf(terms);
  return weeksIn(terms)
    .flatMap((days) => {
      const places = Math.max(
        0,
        terms.eventsPerWeek - days.filter((day) => fixed.has(day.toString())).length,
      );
      return terms.eventDays
        .flatMap((name) => days.filter((day) => weekdayOf(day) === name))
        .filter((day) => !fixed.has(day.toString()) && !free.has(day.toString()))
        .slice(0, places);
    })
    .sort(Temporal.PlainDate.compare)
    .map((day) => slotOn(day, terms, weekly));
}

function slotOn(day: Temporal.PlainDate, terms: SlotTerms, weekly: Paise): Slot {
  const [weekday, tier] = [weekdayOf(day), tierOf(day)];
  const hours = terms.hours[weekday];
  return {
    date: day.toString(),
    weekday,
    tier,
    budget: percentOf(weekly, TIER_SHARE[tier]),
    month: day.toString().slice(0, 7),
    start: hours?.start ?? null,
    end: hours?.end ?? null,
  };
}

/** The days of the period, by calendar week. */
function weeksIn({ startDate, endDate }: Period): Temporal.PlainDate[][] {
  const weeks: Temporal.PlainDate[][] = [];
  const end = Temporal.PlainDate.from(endDate);
  let day = Temporal.PlainDate.from(startDate);
  while (Temporal.PlainDate.compare(day, end) <= 0) {
    if (weeks.length === 0 || day.dayOfWeek === 1) weeks.push([]);
    weeks.at(-1)?.push(day);
    day = day.add({ days: 1 });
  }
  return weeks;
}
