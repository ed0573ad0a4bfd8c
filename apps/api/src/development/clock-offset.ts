import type pg from 'pg';

/** How far the time machine moved the clock, kept over restarts: a booking made "next week" must stay next week. */
export async function loadClockOffset(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ milliseconds: number }>('select milliseconds from clock_offset');
  return rows[0]?.milliseconds ?? 0;
}

export async function saveClockOffset(pool: pg.Pool, milliseconds: number): Promise<void> {
  await pool.query(
    `insert into clock_offset (milliseconds) values ($1)
     on conflict (only_row) do update set milliseconds = excluded.milliseconds`,
    [milliseconds],
  );
}
