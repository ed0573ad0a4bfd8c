import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { describe, expect, it } from 'vitest';
import { type CheckContext, checkOpportunity } from './opportunity-checks.ts';
import {
  EMPTY,
  type OpportunityValues,
  suggestedDeadline,
  toChanges,
  toCreated,
  toOpportunityValues,
} from './opportunity-values.ts';

const ZONE = 'Asia/Kolkata';
const CONTEXT: CheckContext = { zone: ZONE, now: new Date('2026-11-20T10:00:00Z'), needsVenue: true };
const FILLED: OpportunityValues = {
  ...EMPTY,
  title: 'Saturday on the roof',
  description: 'Warm-up to peak time.',
  eventType: 'club_night',
  venueId: 'venue',
  eventDate: '2026-12-12',
  slotStartTime: '22:00',
  slotEndTime: '02:00',
  slotType: 'headliner',
  budgetMin: 4_000_000,
  budgetMax: 6_000_000,
  applicationDeadline: '2026-12-09T18:00',
};
const check = (changes: Partial<OpportunityValues>) => checkOpportunity({ ...FILLED, ...changes }, CONTEXT);

describe('checks before the server is asked', () => {
  it('find nothing in a complete form', () => {
    expect(check({})).toEqual({});
  });

  it('name every field that is empty', () => {
    expect(Object.keys(checkOpportunity(EMPTY, CONTEXT)).sort()).toEqual(
      [
        'title',
        'description',
        'eventType',
        'venueId',
        'eventDate',
        'slotStartTime',
        'slotEndTime',
        'slotType',
        'budgetMin',
        'budgetMax',
        'applicationDeadline',
      ].sort(),
    );
  });

  it('ask a venue for no venue', () => {
    expect(checkOpportunity({ ...FILLED, venueId: null }, { ...CONTEXT, needsVenue: false })).toEqual({});
  });

  it('keep the set within a slot that may go over midnight', () => {
    expect(check({ performanceDuration: 240 })).toEqual({});
    expect(check({ performanceDuration: 255 }).performanceDuration).toBe('The slot is only 4 h long.');
  });

  it('keep the deadline ahead and before the show', () => {
    expect(check({ applicationDeadline: '2026-12-12T22:00' }).applicationDeadline).toMatch(/before the show/);
    expect(check({ applicationDeadline: '2026-11-20T15:30' }).applicationDeadline).toMatch(/past/);
    expect(check({ applicationDeadline: '2026-12-09T' }).applicationDeadline).toMatch(/day and time/);
  });

  it('leave a stored deadline alone that has passed meanwhile', () => {
    const past = { ...FILLED, applicationDeadline: '2026-11-19T18:00' };
    expect(checkOpportunity(past, { ...CONTEXT, storedDeadline: past.applicationDeadline })).toEqual({});
    expect(checkOpportunity(past, CONTEXT)).toHaveProperty('applicationDeadline');
  });

  it('keep the budget in order', () => {
    expect(check({ budgetMax: 3_999_999 }).budgetMax).toMatch(/less than/);
    expect(check({ budgetMax: 4_000_000 })).toEqual({});
  });
});

describe('the form as the API takes it', () => {
  it('sends the deadline as an instant and empty fields as nothing', () => {
    const sent = toCreated(FILLED, ZONE, { withVenue: true, publish: true });
    expect(sent).toMatchObject({
      venueId: 'venue',
      publish: true,
      applicationDeadline: '2026-12-09T12:30:00.000Z',
      expectedAudience: null,
      specialRequirements: null,
    });
    expect(toCreated(FILLED, ZONE, { withVenue: false, publish: false })).not.toHaveProperty('venueId');
  });

  it('sends only what changed', () => {
    expect(toChanges(FILLED, FILLED, ZONE)).toEqual({});
    expect(toChanges(FILLED, { ...FILLED, title: 'Sunday', budgetMax: 7_000_000 }, ZONE)).toEqual({
      title: 'Sunday',
      budgetMax: 7_000_000,
    });
  });

  it('reads a stored gig back into the same values', () => {
    const { venueId, ...fields } = FILLED;
    const stored = {
      ...fields,
      expectedAudience: null,
      specialRequirements: null,
      applicationDeadline: '2026-12-09T12:30:00.000Z',
      venue: { id: venueId, timezone: ZONE },
    } as unknown as OpportunityDetail;
    expect(toOpportunityValues(stored)).toEqual(FILLED);
  });
});

describe('the suggested deadline', () => {
  it('is three days before, or the evening before where that is too late', () => {
    expect(suggestedDeadline('2026-12-12', '2026-11-20')).toBe('2026-12-09T18:00');
    expect(suggestedDeadline('2026-12-01', '2026-11-29')).toBe('2026-11-30T18:00');
  });
});
