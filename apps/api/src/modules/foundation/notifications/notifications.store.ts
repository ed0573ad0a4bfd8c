import type { Ctx } from '../../../platform/context.ts';

export interface NewNotification {
  userId: string;
  type: string;
  title: string;
  body: string;
  priority: 'normal' | 'high';
  link: string | null;
}

export async function insertNotification(ctx: Ctx, notification: NewNotification): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('notifications')
    .values({ ...notification, createdAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @param ids null for all. @returns how many of them were unread until now */
export async function setRead(ctx: Ctx, userId: string, ids: readonly string[] | null): Promise<number> {
  let update = ctx.tx
    .updateTable('notifications')
    .set({ readAt: ctx.now })
    .where('userId', '=', userId)
    .where('readAt', 'is', null);
  if (ids) update = update.where('id', 'in', ids);
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
