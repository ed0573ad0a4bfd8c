/**
 * `npm run check:writes`: a table is written by the module that declares it, and by nobody else; what no module keeps is written in one
 * file of the platform. Reading may cross. A write whose table is only known when the program runs names the tables that it may be,
 * `// writes: first_table, second_table`, and they are held to the same rule; any other exception says why, `// writes-check: <reason>`.
 * Tests, their factories and the demonstration's scene are free.
 */
import { MODULES } from '../apps/api/src/app.ts';
import { isTest, sourceFiles } from './source-files.ts';
import { writesOf } from './sql-writes.ts';
import { parse } from './syntax.ts';
import { type TableOwners, tableOwners } from './table-owners.ts';
import { report, type Violation } from './violations.ts';

const FREE = /^apps\/api\/src\/(?:testing|demo)\//;

/** What is wrong with the writes of one file. */
export function findForeignWrites(source: string, path: string, owners: TableOwners): Violation[] {
  if (isTest(path) || FREE.test(path)) return [];
  const { program, lineAt, remark, isAllowed } = parse(source, path);
  return writesOf(program).flatMap((write) => {
    const line = lineAt(write.offset);
    if (isAllowed(line, 'writes-check')) return [];
    if ('refused' in write) return [{ path, line, problem: write.refused }];
    const { table } = write;
    const named = table === null ? (remark(line, 'writes')?.split(/[\s,]+/) ?? [null]) : [table];
    return named.flatMap((each) => {
      const problem = brokenOwnership(each, path, owners);
      return problem ? [{ path, line, problem }] : [];
    });
  });
}

function brokenOwnership(table: string | null, path: string, owners: TableOwners): string | null {
  if (table === null) return 'which tables may this write? Say it: // writes: first_table, second_table';
  const owner = owners.get(table);
  if (!owner) return `nobody owns the table ${table}`;
  return path.startsWith(owner.home) ? null : `${table} is written by ${owner.name} alone`;
}

if (import.meta.main) {
  const owners = tableOwners(MODULES);
  report(
    'check:writes',
    sourceFiles('apps/api/src/**/*.ts').flatMap(({ source, path }) =>
      findForeignWrites(source, path, owners),
    ),
  );
}
