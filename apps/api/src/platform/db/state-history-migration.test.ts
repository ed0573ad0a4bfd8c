import { afterAll, expect, it } from 'vitest';
import { emptyDatabase } from '../../testing/test-database.ts';
import { createPool } from './database.ts';
import { migrate } from './migrate.ts';

const database = await emptyDatabase();
const pool = createPool({ connectionString: database.url, max: 2, onError: () => undefined });
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const BOOKING = '00000000-0000-4000-8000-00000000000b';
const APPLICATION = '00000000-0000-4000-8000-00000000000a';
const PAYMENT = '00000000-0000-4000-8000-00000000000c';
const NOON = new Date('2026-11-14T12:00:00Z');
const MORNING = new Date('2026-11-14T08:00:00Z');

it('carries the histories of bookings, applications and payments into the one, each in its order', async () => {
  await migrate(pool, '0015_last_seen.sql');
  // Only the steps count here; the records that they belong to would need the whole product.
  const client = await pool.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `insert into booking_history (booking_id, from_status, to_status, action, occurred_at) values
       ($1, null, 'pending_contract', 'create', $2), ($1, 'pending_contract', 'contract_sent', 'send_contract', $3)`,
    // The clock was set back in between.
    [BOOKING, NOON, MORNING],
  );
  await client.query(
    `insert into application_history (application_id, from_status, to_status, action, occurred_at)
       values ($1, null, 'pending', 'apply', $2)`,
    [APPLICATION, NOON],
  );
  await client.query(
    `insert into payment_history (payment_id, from_status, to_status, action, detail, occurred_at)
       values ($1, 'processing', 'failed', 'fail', 'declined by the bank', $2)`,
    [PAYMENT, NOON],
  );
  client.release(true);

  await migrate(pool);
  const { rows } = await pool.query(
    `select machine, record_id, from_state, to_state, action, detail, occurred_at from state_history order by record_id, id`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['application', APPLICATION, null, 'pending', 'created', null, NOON],
    ['booking', BOOKING, null, 'pending_contract', 'created', null, NOON],
    ['booking', BOOKING, 'pending_contract', 'contract_sent', 'send_contract', null, MORNING],
    ['payment', PAYMENT, 'processing', 'failed', 'fail', 'declined by the bank', NOON],
  ]);
});
