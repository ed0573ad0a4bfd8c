import { hash } from 'node:crypto';
import type pg from 'pg';

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
  values: unknown[];
  /** Asked again and again in the same words: PostgreSQL plans it once a connection. Rare ones would only fill its memory. */
  hot: boolean;
}

/** Runs a statement on the pool; hot ones are prepared under a name made of their text. */
export async function runStatement<R extends pg.QueryResultRow>(
  pool: pg.Pool,
  { text, values, hot }: Statement,
): Promise<R[]> {
  const name = hot ? { name: `hot_${hash('sha256', text).slice(0, 24)}` } : {};
  const { rows } = await pool.query<R>({ ...name, text, values });
  return rows;
}
