import { isZone } from '@backline/kernel';
import { expect, it } from 'vitest';
import { openModuleDatabase } from '../../testing/module-database.ts';

/** A zone that one side takes and another cannot read would break every page that shows the venue. */
it('every zone that we take is known to the database, by names in any case', async () => {
  const { pool } = await openModuleDatabase();
  const zones = [...Intl.supportedValuesOf('timeZone'), 'Asia/Kolkata', 'UTC', 'asia/kolkata'];
  expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  const { rows } = await pool.query<{ zone: string }>(
    `select zone from unnest($1::text[]) zone
     where not exists (select from pg_timezone_names where lower(name) = lower(zone))`,
    [zones],
  );
  expect(rows).toEqual([]);
});
