import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildScene } from '../../../testing/bookings.ts';
import { buildDueBooking, type DueBooking, paymentRow } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { noticeAt } from './notice.ts';
import { findDueMilestones, noticeSql } from './payments.queries.ts';
import { remind } from './use-cases/remind.ts';

const app = await startTestApp();
const { db, pool } = app.adapters;
let booking: DueBooking;
beforeAll(async () => {
  booking = await buildDueBooking(app, await buildScene(app));
});

const HOUR = 3_600_000;

describe('what the sweep of reminders asks for', () => {
  it('is what the rule says, at any hour, in any zone', async () => {
    const instant = fc.integer({ min: 0, max: 24 * 30 }).map((hours) => Date.UTC(2026, 10, 1) + hours * HOUR);
    await fc.assert(
      fc.asyncProperty(
        instant,
        fc.integer({ min: -2, max: 72 }),
        fc.integer({ min: -60, max: 60 }),
        fc.constantFrom('Asia/Kolkata', 'Europe/London', 'Pacific/Kiritimati', 'America/St_Johns'),
        async (created, dueAfter, minutes, timezone) => {
          const createdAt = new Date(created);
          const dueAt = new Date(created + dueAfter * HOUR);
          const now = new Date(dueAt.getTime() + minutes * 60_000 - 12 * HOUR * (minutes % 3));
          const { rows } = await sql<{ notice: string | null }>`select ${noticeSql(now)} as notice
            from (select ${dueAt}::timestamptz as due_at, ${createdAt}::timestamptz as created_at) p,
              (select ${timezone}::text as timezone) b`.execute(db);
          expect(rows[0]?.notice ?? null).toBe(noticeAt({ dueAt, createdAt, timezone }, now));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is nothing that was told already', async () => {
    const { dueAt } = await paymentRow(app, booking.depositId);
    app.clock.moveTo(new Date(Number(dueAt) - 20 * HOUR));
    expect(await findDueMilestones(db, app.clock.now())).toEqual([booking.depositId]);
    await app.inTransaction((ctx) => remind(ctx, booking.depositId));
    expect(await findDueMilestones(db, app.clock.now())).toEqual([]);
    app.clock.moveTo(new Date(Number(dueAt)));
    expect(await findDueMilestones(db, app.clock.now())).toEqual([booking.depositId]);
  });

  it('is bounded, and comes to everything in turn', async () => {
    // As many as from as many bookings, which would take minutes to build.
    await pool.query('drop index payments_one_milestone');
    await pool.query(
      `insert into payments (payment_number, booking_id, kind, status, payer_id, payee_id, amount, currency, due_at, created_at)
       select 'PAY-SWEEP-' || n, booking_id, 'deposit', 'pending', payer_id, payee_id, amount, currency,
         due_at + n * interval '1 millisecond', created_at
       from payments, generate_series(1, 450) n where id = $1`,
      [booking.depositId],
    );
    const { dueAt } = await paymentRow(app, booking.depositId);
    const now = new Date(Number(dueAt) + HOUR);
    const rounds: number[] = [];
    for (;;) {
      const ids = await findDueMilestones(db, now);
      rounds.push(ids.length);
      if (ids.length === 0) break;
      await pool.query(
        `insert into payment_notices (payment_id, notice, sent_at) select id, 'overdue', $2 from unnest($1::uuid[]) id`,
        [ids, now],
      );
    }
    expect(rounds).toEqual([200, 200, 51, 0]);
  });
});
