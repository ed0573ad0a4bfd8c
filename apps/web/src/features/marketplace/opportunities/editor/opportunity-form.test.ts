import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { describe, expect, it } from 'vitest';
import { type RuleContext, validateOpportunity } from './opportunity-rules.ts';
import {
  EMPTY,
  type OpportunityValues,
  suggestedDeadline,
  toChanges,
  toCreated,
  toOpportunityValues,
} from './opportunity-values.ts';

const VENUE = '00000000-0000-4000-8000-000000000005';
const ZONE = 'Asia/Kolkata';
const CONTEXT: RuleContext = { zone: ZONE, now: new Date('2026-11-20T10:00:00Z'), needsVenue: true };
const FILLED: OpportunityValues = {
  ...EMPTY,
  title: 'Saturday on the roof',
  description: 'Warm-up to peak time.',
  eventType: 'club_night',
  venueId: VENUE,
  eventDate: '2026-12-12',
  slotStartTime: '22:00',
  slotEndTime: '02:00',
  slotType: 'headliner',
  budgetMin: 4_000_000,
  budgetMax: 6_000_000,
  applicationDeadline: '2026-12-09T18:00',
};
const create = (changes: Partial<OpportunityValues>, context: Partial<RuleContext> = {}) =>
  validateOpportunity(null, () => ({ ...CONTEXT, ...context }))({ ...FILLED, ...changes });
const edit = (stored: OpportunityValues, changes: Partial<OpportunityValues>) =>
  validateOpportunity(stored, () => CONTEXT)({ ...stored, ...changes });

describe('checks before the server is asked', () => {
  it('find nothing in a complete form', () => {
    expect(create({})).toEqual({});
  });

  it('name every field that is empty, in the words of the schema', () => {
    expect(create(EMPTY)).toEqual({
      title: 'Please fill this in.',
      eventType: 'Choose the kind of event.',
      venueId: 'Choose the venue where it happens.',
      eventDate: 'This field is required.',
      slotStartTime: 'Give a time as HH:MM.',
      slotEndTime: 'Give a time as HH:MM.',
      slotType: 'Choose the slot.',
      budgetMin: 'This field is required.',
      budgetMax: 'This field is required.',
    });
  });

  it('hold what the schema holds: lengths, bounds, one line', () => {
    expect(create({ title: 'x'.repeat(141), performanceDuration: 10, maxApplications: 0 })).toEqual({
      title: 'At most 140 characters.',
      performanceDuration: 'At least 15 minutes.',
      maxApplications: 'At least one.',
    });
    expect(create({ title: 'two\nlines' })).toHaveProperty('title');
  });

  it('look on an edit only at what is sent', () => {
    const old = { ...FILLED, title: 'x'.repeat(141) };
    expect(edit(old, { maxApplications: 60 })).toEqual({});
    expect(edit(old, { description: ' ' })).toEqual({});
    expect(edit(old, { title: ' ' })).toEqual({ title: 'Please fill this in.' });
    expect(edit(FILLED, { eventDate: null })).toEqual({ eventDate: 'This field is required.' });
  });

  it('ask a venue for no venue', () => {
    expect(create({ venueId: null }, { needsVenue: false })).toEqual({});
  });

  it('keep the set within a slot that may go over midnight', () => {
    expect(create({ performanceDuration: 240 })).toEqual({});
    expect(create({ performanceDuration: 255 })).toEqual({
      performanceDuration: 'The slot is only 240 minutes long.',
    });
  });

  it('keep the event ahead, and the deadline ahead and before it', () => {
    const deadline = (applicationDeadline: string) => create({ applicationDeadline }).applicationDeadline;
    const tooNear =
      'The deadline must be more than 12 hours before the slot, so that you can still book whoever applies.';
    for (const near of ['2026-12-12T22:00', '2026-12-12T10:00']) expect(deadline(near)).toBe(tooNear);
    expect(deadline('2026-12-12T09:59')).toBeUndefined();
    expect(deadline('2026-11-20T15:30')).toBe('The deadline must be in the future.');
    for (const half of ['2026-12-09T', 'T18:00', 'soonT18:00'])
      expect(deadline(half)).toBe('Give both a day and a time, or neither.');
    for (const none of ['', 'T']) expect(deadline(none)).toBeUndefined();
    expect(create({ eventDate: '2026-11-19' }).eventDate).toContain('at least 12 hours from now');
  });

  it('leave a stored deadline alone that has passed meanwhile', () => {
    const past = { ...FILLED, applicationDeadline: '2026-11-19T18:00' };
    expect(edit(past, { title: 'Sunday' })).toEqual({});
    expect(create(past)).toHaveProperty('applicationDeadline');
  });

  it('keep the budget in order', () => {
    expect(create({ budgetMax: 3_999_999 })).toEqual({
      budgetMin: 'The lowest budget must not be above the highest.',
      budgetMax: 'The highest budget must not be below the lowest.',
    });
    expect(create({ budgetMax: 4_000_000 })).toEqual({});
  });
});

describe('the form as the API takes it', () => {
  it('sends the deadline as an instant and empty fields as nothing', () => {
    const sent = toCreated(FILLED, ZONE, { withVenue: true, publish: true });
    expect(sent).toMatchObject({
      venueId: VENUE,
      publish: true,
      applicationDeadline: '2026-12-09T12:30:00.000Z',
      expectedAudience: null,
      specialRequirements: null,
    });
    const bare = { ...FILLED, description: ' ', applicationDeadline: 'T' };
    expect(toCreated(bare, ZONE, { withVenue: true, publish: true })).toMatchObject({
      description: null,
      applicationDeadline: null,
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
