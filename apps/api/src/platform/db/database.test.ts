import fc from 'fast-check';
import pg from 'pg';
import { expect, it } from 'vitest';
import { parseInstant } from './database.ts';

const TIMESTAMPTZ = 1184;
const parsedByDriver: (text: string) => unknown = pg.types.getTypeParser(TIMESTAMPTZ);

const EARLIEST = new Date('0001-01-01T00:00:00Z');
const LATEST = new Date('9999-12-31T23:59:59Z');
const instants = fc.date({ min: EARLIEST, max: LATEST, noInvalidDate: true });

it('reads every instant of a server in UTC as the driver would, to the microsecond that both cut off', () => {
  fc.assert(
    fc.property(instants, fc.stringMatching(/^(\.\d{1,6})?$/), (date, fraction) => {
      const text = `${date.toISOString().slice(0, 19).replace('T', ' ')}${fraction}+00`;
      expect(parseInstant(text)).toEqual(parsedByDriver(text));
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  '2026-11-28 16:21:42.5+05:30',
  '0044-03-15 12:00:00+00 BC',
  '12026-11-28 16:21:42+00',
  'infinity',
  '-infinity',
])('leaves "%s" to the driver', (text) => {
  expect(parseInstant(text)).toEqual(parsedByDriver(text));
});
