import type { Ctx } from '../../../../platform/context.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { Notice } from '../../../../platform/notice.ts';
import { notify } from './notify.ts';

/** The admins who can act now, in the order of their ids. */
export async function adminIds(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('status', '=', 'active')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Tells every admin of what needs a person. See docs/rules/foundation.md#notifications. */
export async function notifyAdmins<P>(ctx: Ctx, notice: Notice<P>, params: NoInfer<P>): Promise<void> {
  for (const id of await adminIds(ctx.tx)) await notify(ctx, id, notice, params);
}
