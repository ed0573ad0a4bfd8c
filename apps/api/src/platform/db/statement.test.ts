import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openModuleDatabase } from '../../testing/module-database.ts';
import { columnsOf, createValues, pageSql, runPrepared, runStatement } from './statement.ts';

const { db } = await openModuleDatabase();
const TEXT = 'select $1::int + 1 as "nextOne", array[$2::text] as words';

it('gives rows under the names that the statement gives them, inside of a transaction too', async () => {
  const expected = [{ nextOne: 8, words: ['x'] }];
  expect(await runPrepared(db, TEXT, [7, 'x'])).toEqual(expected);
  expect(await db.transaction().execute((tx) => runPrepared(tx, TEXT, [7, 'x']))).toEqual(expected);
});

it('prepares what is hot once a connection, and nothing else', async () => {
  await db.connection().execute(async (connection) => {
    const asked = async (text: string) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from pg_prepared_statements where statement = ${text}`.execute(connection);
      return rows[0]?.count;
    };
    for (const value of [1, 2, 3])
      await runStatement(connection, { text: 'select $1::int as hot', values: [value], hot: true });
    await runStatement(connection, { text: 'select $1::int as cold', values: [1], hot: false });
    expect(await asked('select $1::int as hot')).toBe(1);
    expect(await asked('select $1::int as cold')).toBe(0);
  });
});

it('sees what its transaction has written', async () => {
  await db.transaction().execute(async (tx) => {
    await sql`create temporary table written (number int) on commit drop`.execute(tx);
    await sql`insert into written values (42)`.execute(tx);
    expect(await runPrepared(tx, 'select number from written', [])).toEqual([{ number: 42 }]);
  });
});

it('names columns as the code does', () => {
  expect(columnsOf('o', ['id', 'slotStartTime'])).toBe('o.id as "id", o.slot_start_time as "slotStartTime"');
});

it('writes the size of a page into the statement, and prepares only usual ones', () => {
  const values = createValues();
  expect(pageSql({ page: 3, limit: 20 }, values)).toEqual({ text: 'limit 20 offset $1::bigint', hot: true });
  expect(values.list).toEqual([40]);
  expect(pageSql({ page: 1, limit: 17 }, createValues()).hot).toBe(false);
});
