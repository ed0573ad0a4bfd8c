import { APPLICATION_STATUSES, type Application } from '@backline/api-contract/applications';
import { describe, expect, it } from 'vitest';
import { applicationSteps } from './application-steps.ts';
import { statusLabel } from './status-label.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const application = (fields: Partial<Application>) =>
  ({ status: 'pending', expiresAt: '2026-12-02T13:30:00Z', declineReason: null, ...fields }) as Application;

describe('the state of an application in words', () => {
  it('counts down while an answer is due', () => {
    expect(statusLabel(application({}), NOW)).toContain('1 day 3 hours');
    expect(statusLabel(application({ status: 'shortlisted' }), NOW)).toContain('left for the decision');
  });

  it('never counts below nothing', () => {
    expect(statusLabel(application({ expiresAt: '2026-12-01T09:00:00Z' }), NOW)).toMatch(/About to expire/);
  });

  it('gives the reason of the buyer where there is one', () => {
    expect(statusLabel(application({ status: 'declined', declineReason: 'Too loud' }), NOW)).toBe('Too loud');
    expect(statusLabel(application({ status: 'declined' }), NOW)).toMatch(/somebody else/);
  });

  it('follows the booking that it led to', () => {
    const accepted = (bookingStatus: Application['bookingStatus']) =>
      statusLabel(application({ status: 'accepted', bookingStatus }), NOW);
    expect(accepted('confirmed')).toMatch(/It is yours/);
    expect(accepted('cancelled')).toBe('You were booked; that booking was cancelled.');
    expect(accepted('completed')).toBe('You played it.');
  });

  it('has words for every status', () => {
    for (const status of APPLICATION_STATUSES) expect(statusLabel(application({ status }), NOW)).not.toBe('');
  });
});

describe('what happens next', () => {
  it('has nothing behind it before the application is sent', () => {
    expect(applicationSteps(null).every(({ state }) => state === 'waiting')).toBe(true);
  });

  it('moves on with the status', () => {
    expect(applicationSteps('viewed').map(({ state }) => state)).toEqual([
      'done',
      'current',
      'waiting',
      'waiting',
    ]);
    expect(applicationSteps('accepted').at(-1)?.state).toBe('current');
  });
});
