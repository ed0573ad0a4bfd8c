import { hash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { Queryable } from './database.ts';

/** A raw statement that is put together piece by piece; each value gets its placeholder where it is used. */
export interface Values {
  list: unknown[];
  /** @returns the placeholder with its type, as in `$3::bigint` */
  add(value: unknown, type: string): string;
}

export function createValues(): Values {
  const list: unknown[] = [];
  return {
    list,
    add(value, type) {
      list.push(value);
      return `$${list.length}::${type}`;
    },
  };
}

export interface Statement {
  text: string;
  values: readonly unknown[];
  /**
   * Asked again and again in the same words: PostgreSQL plans it once per connection. Rare ones would only fill its
   * memory.
   */
  hot: boolean;
}

/**
 * Runs a raw statement wherever reads are asked: on a pool, in a snapshot, in a transaction. Hot ones are prepared under a name made of
 * their text. Rows come as the statement names its columns, without a pass over every key.
 */
export async function runStatement<R>(db: Queryable, { text, values, hot }: Statement): Promise<R[]> {
  const sql = hot ? { name: nameOf(text), text } : text;
  const { rows } = await db
    .getExecutor()
    .withoutPlugins()
    // Kysely hands `sql` on to `pg` as it is, and `pg` takes a named statement in its place.
    .executeQuery<R>({ ...RAW, sql: sql as string, parameters: values }); // writes-check: texts are read where they stand
  return rows;
}

/** A hot statement whose words never change. */
export function runPrepared<R>(db: Queryable, text: string, values: readonly unknown[]): Promise<R[]> {
  return runStatement<R>(db, { text, values, hot: true });
}

/** Words of the code as a list in a statement: constants are written into it, so that the planner knows them. */
export function literals(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
}

/** The sizes of page that the web app asks for. */
const USUAL_SIZES: readonly number[] = [1, 5, 8, 10, 20, 50, 100];

/**
 * The end of a statement that gives one page. The size is a literal, so that the planner knows how early it may stop; a statement is hot
 * only with a usual one, or every size that somebody thinks of would be planned and kept.
 */
export function pageSql(
  { page, limit }: { page: number; limit: number },
  values: Values,
): { text: string; hot: boolean } {
  const text = `limit ${limit} offset ${values.add((page - 1) * limit, 'bigint')}`;
  return { text, hot: USUAL_SIZES.includes(limit) };
}

/** Columns of a table, by its alias in the statement, under their names in the code: `o.buyer_id as "buyerId"`. */
export function columnsOf(alias: string, names: readonly string[]): string {
  return names.map((name) => `${alias}.${snakeCase(name)} as "${name}"`).join(', ');
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const RAW = CompiledQuery.raw(''); // writes-check: no text at all

/** Of hot statements only: there are as many as the code has words for. */
const NAMES = new Map<string, string>();

function nameOf(text: string): string {
  let name = NAMES.get(text);
  if (name === undefined) {
    name = `hot_${hash('sha256', text).slice(0, 24)}`;
    NAMES.set(text, name);
  }
  return name;
}
