import type { Import } from './imports.ts';

/**
 * Files that import each other in a cycle: each cycle once, as the edges along it. Imports of types alone count for
 * nothing, since they are gone when the program runs.
 */
export function findCycles(edges: readonly Import[]): Import[][] {
  const outgoing = Map.groupBy(
    edges.filter((edge) => !edge.typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const cycles: Import[][] = [];
  const visit = (file: string, trail: readonly Import[]): void => {
    const start = trail.findIndex(({ from }) => from === file);
    if (start >= 0) cycles.push(trail.slice(start));
    if (start >= 0 || done.has(file)) return;
    for (const edge of outgoing.get(file) ?? []) visit(edge.to, [...trail, edge]);
    done.add(file);
  };
  for (const file of outgoing.keys()) visit(file, []);
  return cycles;
}
