import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { EntityKinds } from './entities.ts';
import { unknownId } from './errors.ts';
import type { Page } from './lists.ts';
import { SCHEMA } from './schema.ts';

type Kind = keyof EntityKinds;
type Row = Record<string, SQLInputValue>;

export interface Store {
  /** Runs the work in one transaction; inside another one it joins it. */
  transaction<T>(work: () => T): T;
  insert<K extends Kind>(kind: K, entity: EntityKinds[K], parent: string | null): void;
  update<K extends Kind>(kind: K, entity: EntityKinds[K]): void;
  /** The entity, or the gateway's refusal for an id it does not know. */
  get<K extends Kind>(kind: K, id: string): EntityKinds[K];
  find<K extends Kind>(kind: K, id: string): EntityKinds[K] | undefined;
  /** Every entity under one parent, oldest first. */
  children<K extends Kind>(kind: K, parent: string): EntityKinds[K][];
  /** One page, newest first, as the API lists. */
  page<K extends Kind>(kind: K, page: Page, parent?: string): EntityKinds[K][];
  readSetting(name: string): unknown;
  writeSetting(name: string, value: unknown): void;
  run(
    sql: string,
    ...values: SQLInputValue[]
  ): { changes: number | bigint; lastInsertRowid: number | bigint };
  rows(sql: string, ...values: SQLInputValue[]): Row[];
  close(): void;
}

/** Opens (and creates) the simulator's file. Everything in it is synchronous, hence free of races. */
export function openStore(path: string): Store {
  // A worker and a server that start together open it at the same moment.
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec(SCHEMA);
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const run: Store['run'] = (sql, ...values) => prepared(sql).run(...values);
  const rows: Store['rows'] = (sql, ...values) => prepared(sql).all(...values) as Row[];
  return {
    run,
    rows,
    transaction: transactions(database),
    close: () => database.close(),
    ...entityAccess(run, rows),
    ...settingAccess(run, rows),
  };
}

function transactions(database: DatabaseSync): Store['transaction'] {
  let open = false;
  return (work) => {
    if (open) return work();
    database.exec('BEGIN IMMEDIATE');
    open = true;
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    } finally {
      open = false;
    }
  };
}

function entityAccess(run: Store['run'], rows: Store['rows']) {
  const parse = <K extends Kind>(row: Row): EntityKinds[K] => JSON.parse(String(row.body));
  const find = <K extends Kind>(kind: K, id: string): EntityKinds[K] | undefined => {
    const row = rows('SELECT body FROM entities WHERE id = ? AND kind = ?', id, kind)[0];
    return row && parse<K>(row);
  };
  return {
    find,
    get<K extends Kind>(kind: K, id: string): EntityKinds[K] {
      const entity = find(kind, id);
      if (!entity) throw unknownId();
      return entity;
    },
    insert<K extends Kind>(kind: K, entity: EntityKinds[K], parent: string | null) {
      const created = 'created_at' in entity ? entity.created_at : entity.requested_at;
      const sql = 'INSERT INTO entities (id, kind, parent, created_at, body) VALUES (?, ?, ?, ?, ?)';
      run(sql, entity.id, kind, parent, created, JSON.stringify(entity));
    },
    update<K extends Kind>(kind: K, entity: EntityKinds[K]) {
      run('UPDATE entities SET body = ? WHERE id = ? AND kind = ?', JSON.stringify(entity), entity.id, kind);
    },
    children<K extends Kind>(kind: K, parent: string) {
      const sql = 'SELECT body FROM entities WHERE kind = ? AND parent = ? ORDER BY seq';
      return rows(sql, kind, parent).map((row) => parse<K>(row));
    },
    page<K extends Kind>(kind: K, page: Page, parent?: string) {
      const byParent = parent === undefined ? '' : 'AND parent = ?';
      const values = parent === undefined ? [] : [parent];
      const sql = `SELECT body FROM entities WHERE kind = ? ${byParent}
        AND created_at BETWEEN ? AND ? ORDER BY seq DESC LIMIT ? OFFSET ?`;
      const found = rows(sql, kind, ...values, page.from, page.to, page.count, page.skip);
      return found.map((row) => parse<K>(row));
    },
  };
}

function settingAccess(run: Store['run'], rows: Store['rows']) {
  return {
    readSetting(name: string): unknown {
      const row = rows('SELECT value FROM settings WHERE name = ?', name)[0];
      return row && JSON.parse(String(row.value));
    },
    writeSetting(name: string, value: unknown) {
      run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, JSON.stringify(value));
    },
  };
}
