/** The pattern for `ilike` that finds what a person typed anywhere in a text; `%` and `_` mean themselves. */
export function containing(typed: string): string {
  return `%${typed.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
}
