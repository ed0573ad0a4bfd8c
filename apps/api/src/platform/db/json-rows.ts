/**
 * Rows that hang on another row come with it in one statement, as JSON. That is one state of the database without a transaction, and one
 * way to PostgreSQL where there would be several.
 */

/** A row as JSON brings it: its instants are text. */
export type JsonRow<T> = { [K in keyof T]: Date extends T[K] ? Exclude<T[K], Date> | string : T[K] };

/** An expression that gives the rows of a select, in its order; its columns must bear their names in the code. */
export function jsonRows(select: string): string {
  return `(select coalesce(json_agg(part), '[]') from (${select}) part)`;
}

/** The same for a select of one row; null where it gives none. */
export function jsonRow(select: string): string {
  return `(select row_to_json(part) from (${select}) part)`;
}

/** The rows with their instants as such. */
export function fromJson<T extends object>(rows: readonly JsonRow<T>[], instants: readonly (keyof T)[]): T[] {
  return rows.map((row) => {
    const made = { ...row } as Record<keyof T, unknown>;
    for (const name of instants) made[name] = made[name] === null ? null : new Date(made[name] as string);
    return made as T;
  });
}
