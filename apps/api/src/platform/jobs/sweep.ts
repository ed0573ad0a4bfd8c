import type { Ctx, RootCtx } from '../context.ts';

/**
 * Handles every record that is due in a short transaction of its own. One that fails does not hold up the others; the
 * failures are thrown together at the end, so that the run is recorded as failed and tried again.
 */
export async function sweep(
  root: RootCtx<null>,
  ids: readonly string[],
  work: (ctx: Ctx<null>, id: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const id of ids) {
    try {
      await root.transaction((ctx) => work(ctx, id));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of ${ids.length} failed: ${String(failures[0])}`);
  }
}
