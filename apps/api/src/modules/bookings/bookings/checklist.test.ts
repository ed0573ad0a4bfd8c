import { BOOKING_STATUSES, CHECKLIST_ITEMS, type ChecklistItem } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { applicableItems, checklistIsOpen, sideMayTick } from './checklist.ts';

describe('which items apply', () => {
  const always = CHECKLIST_ITEMS.filter(
    (item) => item !== 'travelArranged' && item !== 'accommodationBooked',
  );

  it.each([
    [false, false, always],
    [true, false, CHECKLIST_ITEMS.filter((item) => item !== 'accommodationBooked')],
    [false, true, CHECKLIST_ITEMS.filter((item) => item !== 'travelArranged')],
    [true, true, [...CHECKLIST_ITEMS]],
  ])('travel %s, accommodation %s', (travelIncluded, accommodationIncluded, expected) => {
    expect(applicableItems({ travelIncluded, accommodationIncluded })).toEqual(expected);
  });
});

describe('who may tick', () => {
  const table: [ChecklistItem, artist: boolean, buyer: boolean][] = [
    ['contractSigned', false, false],
    ['depositPaid', false, false],
    ['technicalRiderConfirmed', false, true],
    ['travelArranged', false, true],
    ['accommodationBooked', false, true],
    ['itineraryShared', true, true],
    ['soundCheckScheduled', true, true],
    ['guestListSubmitted', true, false],
  ];

  it.each(table)('%s: artist %s, buyer %s', (item, artist, buyer) => {
    expect([sideMayTick(item, 'artist'), sideMayTick(item, 'buyer'), sideMayTick(item, null)]).toEqual([
      artist,
      buyer,
      false,
    ]);
  });
});

it('is open from the signed contract to the confirmed show', () => {
  expect(BOOKING_STATUSES.filter(checklistIsOpen)).toEqual(['deposit_pending', 'deposit_paid']);
});
