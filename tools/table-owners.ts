import type { Module } from '../apps/api/src/platform/module.ts';

/** Who writes a table: a module in any of its files, or one file of the platform. */
export interface TableOwner {
  name: string;
  /** The folder or the file in which its table is written. */
  home: string;
}

/** By the name that a table has in the database. */
export type TableOwners = ReadonlyMap<string, TableOwner>;

/** What no module keeps: each is written in the one file that is there for it. */
const OUTSIDE_OF_MODULES = {
  migrations: 'apps/api/src/platform/db/migrate.ts',
  audit_log: 'apps/api/src/platform/audit.ts',
  state_history: 'apps/api/src/platform/transitions/transition.ts',
  idempotency_keys: 'apps/api/src/platform/http/idempotency.ts',
  job_runs: 'apps/api/src/platform/jobs/runs.ts',
  clock_offset: 'apps/api/src/development/clock-offset.ts',
};

/**
 * The owner of every table.
 * @throws Error where two claim one
 */
export function tableOwners(
  modules: readonly Pick<Module<never>, 'name' | 'tables'>[],
  outside: Readonly<Record<string, string>> = OUTSIDE_OF_MODULES,
): TableOwners {
  const owners = new Map<string, TableOwner>();
  const claim = (table: string, owner: TableOwner): void => {
    const other = owners.get(table);
    if (other) throw new Error(`${table} has two owners: ${other.name} and ${owner.name}`);
    owners.set(table, owner);
  };
  for (const [table, home] of Object.entries(outside)) claim(table, { name: home, home });
  for (const { name, tables = [] } of modules)
    for (const table of tables) claim(snakeCase(table), { name, home: `apps/api/src/modules/${name}/` });
  return owners;
}

/** `stateHistory` is `state_history` in the database. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
