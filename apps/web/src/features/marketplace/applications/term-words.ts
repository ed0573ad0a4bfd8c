import type { Application, ApplicationTerm } from '@backline/api-contract/applications';
import type { PreferredSlot, SlotType } from '@backline/api-contract/reference';
import { formatMoney, paise } from '@backline/kernel';
import { formatDate } from '../../../lib/dates.ts';
import { formatMinutes } from '../../../lib/durations.ts';
import { SLOT_LABELS } from '../opportunities/index.ts';

type Change = NonNullable<Application['changedTerms']>['changes'][number];

const LABELS: Record<ApplicationTerm, string> = {
  eventDate: 'Date',
  slotStartTime: 'Slot from',
  slotEndTime: 'Slot until',
  slotType: 'Slot',
  performanceDuration: 'Length of the set',
  budgetMin: 'Budget from',
  budgetMax: 'Budget up to',
  travelIncluded: 'Travel',
  accommodationIncluded: 'Hotel',
  specialRequirements: 'What the buyer asks for',
};

function valueWords(term: ApplicationTerm, value: Change['after']): string {
  if (typeof value === 'boolean') return value ? 'paid by the buyer' : 'not included';
  if (typeof value === 'number')
    return term === 'performanceDuration'
      ? formatMinutes(value)
      : formatMoney(paise(value), 'INR', { trim: true });
  if (value === null || value === '') return 'nothing';
  if (term === 'eventDate') return formatDate(value);
  return term === 'slotType' ? SLOT_LABELS[value as SlotType] : value;
}

/** One changed term: what it is, what it was when the artist applied, and what it is now. */
export function changeWords({ term, before, after }: Change): {
  label: string;
  before: string;
  after: string;
} {
  return { label: LABELS[term], before: valueWords(term, before), after: valueWords(term, after) };
}

/** A preferred slot, for people; nothing said is any. */
export const preferredSlotWords = (slot: PreferredSlot | null): string =>
  slot === null || slot === 'any' ? 'Any' : SLOT_LABELS[slot];
