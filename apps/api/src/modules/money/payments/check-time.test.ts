import { shift } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { nextCheckAt, nextTransferCheckAt } from './check-time.ts';

const SINCE = new Date('2026-11-02T06:30:00.000Z');

describe('the next question to the gateway', () => {
  it.each([
    ['PT0S', 'PT5M'],
    ['PT5M', 'PT5M'],
    ['PT59M59S', 'PT5M'],
    ['PT1H', 'PT1H'],
    ['PT23H59M', 'PT1H'],
    ['PT24H', 'PT24H'],
    ['PT719H', 'PT24H'],
  ])('after %s comes %s later', (age, pause) => {
    const now = shift(SINCE, age);
    expect(nextCheckAt(SINCE, now)).toEqual(shift(now, pause));
    expect(nextTransferCheckAt(SINCE, now)).toEqual(shift(now, pause));
  });

  it('after thirty days is not asked about money that may come in', () => {
    expect(nextCheckAt(SINCE, shift(SINCE, 'PT720H'))).toBeNull();
  });

  it('is asked for ever about money that has to go out', () => {
    const now = shift(SINCE, 'PT8000H');
    expect(nextTransferCheckAt(SINCE, now)).toEqual(shift(now, 'PT24H'));
  });
});
