import { expect, it } from 'vitest';
import { emptyDatabase } from '../../testing/test-database.ts';
import { StartError } from '../start-problems.ts';
import { createPool } from './database.ts';
import { migrate, refuseOlderSchema } from './migrate.ts';

it('a database is refused until every migration of this release is applied, and one of a newer release is not', async ({
  onTestFinished,
}) => {
  const database = await emptyDatabase();
  onTestFinished(database.drop);
  const pool = createPool({ connectionString: database.url, max: 1, onError: () => undefined });
  onTestFinished(() => pool.end());

  await expect(refuseOlderSchema(pool)).rejects.toThrow(StartError);
  const all = await migrate(pool);
  await refuseOlderSchema(pool);
  await pool.query('delete from migrations where name = $1', [all.at(-1)]);
  await expect(refuseOlderSchema(pool)).rejects.toThrow(
    /\(migrations missing: 1\): run npm run migrate first/,
  );
  await pool.query(
    "insert into migrations (name, hash) values ($1, ''), ('9999_of_a_newer_release.sql', '')",
    [all.at(-1)],
  );
  await refuseOlderSchema(pool);
});
