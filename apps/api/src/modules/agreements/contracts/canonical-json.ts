/**
 * JSON with the keys of every object in order, so that equal content always gives equal text: `jsonb` keeps no order
 * of its own, and the hash that a member signs must come out the same at every reading.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
