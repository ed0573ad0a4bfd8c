// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are source code to check
import { describe, expect, it } from 'vitest';
import { MODULES } from '../apps/api/src/app.ts';
import { openModuleDatabase } from '../apps/api/src/testing/module-database.ts';
import { findForeignWrites } from './check-writes.ts';
import { tableOwners } from './table-owners.ts';

const MODULE = 'apps/api/src/modules/';
const owners = tableOwners(
  [
    { name: 'money/payments', tables: ['payments', 'paymentNotices'] },
    { name: 'agreements/completion', tables: ['ratings'] },
  ],
  { audit_log: 'apps/api/src/platform/audit.ts' },
);
/** What is said about code in completion, which owns `ratings`. */
const said = (source: string, path = `${MODULE}agreements/completion/use-cases/a.ts`): string[] =>
  findForeignWrites(source, path, owners).map(({ line, problem }) => `${line} ${problem}`);

const PAYMENTS = 'payments is written by money/payments alone';
const NOTICES = 'payment_notices is written by money/payments alone';

describe('a table of another module', () => {
  it.each([
    "tx.insertInto('payments').values(row);",
    "tx.updateTable('payments').set(row);",
    "tx.updateTable('payments as p').set(row);",
    "tx.deleteFrom('payments').where('id', '=', id);",
    "tx.deleteFrom(['ratings', 'payments']).using('bookings');",
    "tx.mergeInto('payments as p').using('ratings', 'a', 'b');",
    "tx.replaceInto('payments').values(row);",
    "tx['deleteFrom']('payments');",
    'tx.deleteFrom(`payments`);',
    "tx.with('gone', (db) => db.deleteFrom('payments').returningAll()).selectFrom('gone');",
    'await sql`insert into payments (id) values (${id})`.execute(tx);',
    'await sql`update payments set amount = ${amount}`.execute(tx);',
    'await sql`update payments p set amount = ${amount} from bookings b`.execute(tx);',
    'await sql`UPDATE ONLY "payments" AS p SET amount = ${amount}`.execute(tx);',
    'await sql`delete from payments where id = ${id}`.execute(tx);',
    'await sql`delete from public.payments`.execute(tx);',
    'await sql`delete /* all */ from payments`.execute(tx);',
    'await sql`truncate payments`.execute(tx);',
    'await sql`truncate table ratings, payments cascade`.execute(tx);',
    'await sql`merge into payments p using ratings r on true when matched then delete`.execute(tx);',
    'await sql`with gone as (delete from payments returning id) select * from gone`.execute(tx);',
    'await sql`with new as (insert into payments (id) values (1) returning id) select * from new`.execute(tx);',
    "await pool.query('delete from payments');",
    "await pool.query('delete ' + 'from payments where id = ' + id);",
    "await pool.query('delete from ' + `payments`);",
    "const STATEMENT = { name: 'gone', text: `delete from payments` };",
    "await client.query('copy payments (id) from stdin');",
    'await sql`copy "public"."payments" from stdin`.execute(tx);',
    'await sql`update payments as "p" set amount = 1`.execute(tx);',
    'await sql`update "payments"set amount = 1`.execute(tx);',
    'await sql`delete from only (payments)`.execute(tx);',
    "await sql`select '--', id from ratings; delete from payments`.execute(tx);",
    'await sql`with a as (select 1), b as (update payments set amount = 1 returning id) select * from b`.execute(tx);',
    "await pool.query(`delete ${'from'} payments`);",
    'const text = `${head} delete from payments`;',
    "const [name] = ['delete from payments'];",
  ])('%s', (source) => {
    expect(said(`\n${source}`)).toEqual([`2 ${PAYMENTS}`]);
  });

  it('is named as the database calls it', () => {
    expect(said("tx.insertInto('paymentNotices').values(step);")).toEqual([`1 ${NOTICES}`]);
    expect(said('sql`insert into payment_notices (id) values (1)`;')).toEqual([`1 ${NOTICES}`]);
  });

  it('of the platform is written by its one file', () => {
    const write = "tx.insertInto('auditLog').values(entry);";
    expect(said(write)).toEqual(['1 audit_log is written by apps/api/src/platform/audit.ts alone']);
    expect(said(write, 'apps/api/src/platform/jobs/runs.ts')).toHaveLength(1);
    expect(said(write, 'apps/api/src/platform/audit.ts')).toEqual([]);
  });

  it.each(['apps/api/src/cli/repair.ts', 'apps/api/src/development/routes.ts', 'apps/api/src/app.ts'])(
    'is not written in %s',
    (path) => {
      expect(said("tx.deleteFrom('ratings');", path)).toEqual([
        '1 ratings is written by agreements/completion alone',
      ]);
    },
  );
});

describe('what is taken', () => {
  it.each([
    "tx.insertInto('ratings').values(rating);",
    'sql`update ratings r set revealed_at = ${at} from payments p where p.booking_id = r.booking_id`;',
    "tx.deleteFrom('ratings').using('payments');",
    "tx.selectFrom('payments').selectAll().forUpdate();",
    'sql`select * from payments for no key update of payments`;',
    'sql`insert into ratings (id) values (1) on conflict (id) do update set rating = 2`;',
    "// tx.deleteFrom('payments')",
    'sql`select 1 -- delete from payments\n`;',
    "const text = 'We update your payments and settle them.';",
    "tx.deleteFrom('payments'); // writes-check: the row was made by this very test run",
    'sql`insert into ratings (id) values (1) on conflict (id) do update set rating = 2 returning id`;',
    'sql`select id from payments for update skip locked`;',
    "sql`select ${at} from payments where kind = 'delete' and deleted_at is null`;",
    'sql`coalesce(${amount}, 0) + ${sum} filter (where ${fits})`;',
    'sql`insert into ratings (id) select id from payments`;',
    'sql`copy (select * from payments) to stdout`;',
    'const { update, remove } = actions; const words = `Update ${name} (late)`;',
    "const METHODS = ['insert', 'update', 'delete'];",
    'const text = `${count} payments wait`;',
    'const text = `Select a date and put it into the calendar`;',
  ])('%s', (source) => {
    expect(said(source)).toEqual([]);
  });

  it.each(['a.test.ts', '../../../testing/money.ts', '../../../demo/stage.ts'])('all of %s', (file) => {
    const { pathname } = new URL(file, `http://host/${MODULE}agreements/completion/`);
    expect(said("tx.deleteFrom('payments');", pathname.slice(1))).toEqual([]);
  });
});

describe('a table that nobody owns', () => {
  it.each([
    ["tx.deleteFrom('receipts');", 'receipts'],
    ['sql`delete from receipts`;', 'receipts'],
    ['sql`update graphile_worker._private_jobs set locked_at = null`;', 'graphile_worker._private_jobs'],
  ])('%s', (source, table) => {
    expect(said(source)).toEqual([`1 nobody owns the table ${table}`]);
  });
});

describe('a table that is only known when the program runs', () => {
  const QUESTION = '1 which tables may this write? Say it: // writes: first_table, second_table';

  it.each([
    'tx.deleteFrom(table);',
    'tx.insertInto(tableOf(type));',
    "tx.deleteFrom(['ratings', table]).using('a');",
    'const remove = tx.deleteFrom;',
    'sql`delete from ${sql.table(name)}`;',
    'sql`insert into ${table} (id) values (1)`;',
    "pool.query('truncate ' + name);",
    'tx.deleteFrom(table); // writes:',
    'const { insertInto } = tx;',
    'const { deleteFrom: remove } = tx;',
    "const { ['updateTable']: change } = tx;",
    'function add({ mergeInto }) {}',
    "Reflect.get(tx, 'replaceInto');",
    "const method = late ? 'deleteFrom' : 'selectFrom';",
    "tx['delete' + key]; tx['delete' + 'From'];",
    "const verb = 'update ';",
    "const verb = late ? 'delete from' : 'select * from';",
    'const verb = sql`update`;',
    'const verb = sql`merge into `;',
    'sql`${verb} payments set amount = 1`;',
    'sql`${verb} from payments`;',
    "const verb = 'insert into ';",
    'sql`with gone as (${verb} from payments returning id) select id from gone`;',
    'pool.query(`${verb} payments set amount = 1`);',
    'pool.query(`select 1; ${verb} payments where id = 1`);',
    "pool.query(verb + ' payments (id) values (1)');",
    'sql`${verb}te payments`;',
    'sql`select 1; upda${rest}`;',
  ])('%s has to name the tables', (source) => {
    expect(said(source)).toContain(QUESTION);
  });

  it('is held to each of those that the line names', () => {
    expect(said('tx.deleteFrom(table); // writes: ratings')).toEqual([]);
    expect(said('tx.deleteFrom(table); // writes: ratings, payments, receipts')).toEqual([
      `1 ${PAYMENTS}`,
      '1 nobody owns the table receipts',
    ]);
  });

  it('in a statement of pieces, when each piece names its own', () => {
    const source =
      'const gone = sql`delete from ratings where ${old} returning id`;\nsql`with a as (${gone}) select id from a`;';
    expect(said(source)).toEqual([]);
  });

  it('but a name that stands there cannot be talked away', () => {
    expect(said("tx.deleteFrom('payments'); // writes: ratings")).toEqual([`1 ${PAYMENTS}`]);
  });
});

describe('refused as such', () => {
  it.each([
    'sql`create table receipts (id uuid)`;',
    'sql`create temporary table t as select 1`;',
    'sql`create unique index i on ratings (id)`;',
    'sql`create or replace function f() returns int language sql as $$ select 1 $$`;',
    'sql`alter table ratings add column note text`;',
    'sql`alter table ratings disable trigger all`;',
    'sql`drop table if exists ratings`;',
    'sql`DROP MATERIALIZED VIEW sums`;',
    'sql`refresh materialized view sums`;',
    'sql`do $$ begin delete_all(); end $$`;',
    'sql`grant all on ratings to public`;',
    'sql`select * into receipts from ratings`;',
    'sql`with a as (select 1) select * into temp receipts from a`;',
    "pool.query('alter table ' + name + ' add column note text');",
    "tx.schema.createTable('receipts');",
    "tx.schema.alterTable('ratings').addColumn('note', 'text');",
    'const { dropTable } = tx.schema;',
    "tx.schema['dropIndex']('i');",
  ])('%s: a definition', (source) => {
    expect(said(source)).toEqual([
      '1 tables, and what belongs to them, are made and changed by migrations alone',
    ]);
  });

  it.each([
    'sql.raw(text);',
    "sql['raw'](text);",
    'const raw = sql.raw;',
    'const { raw } = sql;',
    'CompiledQuery.raw(text);',
    'tx.getExecutor().executeQuery(query);',
  ])('%s: a raw text', (source) => {
    expect(said(source)).toEqual(['1 write it as sql`...`: what a raw text writes cannot be seen here']);
  });

  it('but not where the line says why', () => {
    expect(said('sql.raw(text); // writes-check: a list of columns of our own')).toEqual([]);
    expect(said('sql.raw(text); // writes-check:')).toHaveLength(1);
    expect(said('sql`drop table ratings`; // writes: ratings')).toHaveLength(1);
  });
});

describe('owners', () => {
  it('are never two', () => {
    const two = () =>
      tableOwners([
        { name: 'a/a', tables: ['payments'] },
        { name: 'b/b', tables: ['payments'] },
      ]);
    expect(two).toThrow('payments has two owners: a/a and b/b');
    expect(() => tableOwners([{ name: 'a/a', tables: ['auditLog'] }])).toThrow('audit_log has two owners');
  });

  it('of every table of the migrated database there is one', async () => {
    const { pool } = await openModuleDatabase();
    const { rows } = await pool.query<{ name: string }>(
      `select relname as name from pg_class
       where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname collate "C"`,
    );
    expect([...tableOwners(MODULES).keys()].toSorted()).toEqual(rows.map(({ name }) => name));
  });
});
