import type { AuditEntry } from '@backline/api-contract/admin';

type Json = AuditEntry['before'];

export interface Change {
  /** The way to the value: `terms.agreedFee`. */
  path: string;
  kind: 'added' | 'removed' | 'changed' | 'same';
  before: string | null;
  after: string | null;
}

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Every value with its path; lists are values, since their parts have no names. */
function flatten(value: Json, path = ''): [string, string][] {
  if (!isRecord(value)) return value === null && path === '' ? [] : [[path || 'value', textOf(value)]];
  return Object.entries(value).flatMap(([key, part]) => flatten(part, path ? `${path}.${key}` : key));
}

function kindOf(before: string | undefined, after: string | undefined): Change['kind'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return before === after ? 'same' : 'changed';
}

/** What an audited write did to its record, value by value; what stayed the same comes last. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const [old, now] = [new Map(flatten(before)), new Map(flatten(after))];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  const changes = paths.map((path) => ({
    path,
    kind: kindOf(old.get(path), now.get(path)),
    before: old.get(path) ?? null,
    after: now.get(path) ?? null,
  }));
  return changes.sort((a, b) => Number(a.kind === 'same') - Number(b.kind === 'same'));
}
