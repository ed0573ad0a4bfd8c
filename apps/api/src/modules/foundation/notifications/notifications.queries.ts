import type { AccountStatus } from '@backline/api-contract/accounts';
import type { Selectable } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Notifications } from '../../../platform/db/schema.generated.ts';

export type NotificationRow = Omit<Selectable<Notifications>, 'userId'>;

const COLUMNS = ['id', 'type', 'title', 'body', 'priority', 'link', 'readAt', 'createdAt'] as const;

export interface ListedNotifications {
  rows: NotificationRow[];
  total: number;
  unread: number;
}

/** One page, newest first, with both counts. */
export async function listNotifications(
  db: Queryable,
  userId: string,
  { page, limit, unreadOnly }: { page: number; limit: number; unreadOnly: boolean },
): Promise<ListedNotifications> {
  let query = db.selectFrom('notifications').select(COLUMNS).where('userId', '=', userId);
  if (unreadOnly) query = query.where('readAt', 'is', null);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  const { all, unread } = await db
    .selectFrom('notifications')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('readAt', 'is', null).as('unread'),
    ])
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  return { rows, total: unreadOnly ? unread : all, unread };
}

export async function countUnread(db: Queryable, userId: string): Promise<number> {
  const { unread } = await db
    .selectFrom('notifications')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
}

export interface NotificationToMail {
  type: string;
  title: string;
  body: string;
  link: string | null;
  email: string;
  firstName: string;
  status: AccountStatus;
}

export function findNotificationToMail(db: Queryable, id: string): Promise<NotificationToMail | undefined> {
  return db
    .selectFrom('notifications')
    .innerJoin('users', 'users.id', 'notifications.userId')
    .select([
      'notifications.type',
      'notifications.title',
      'notifications.body',
      'notifications.link',
      'users.email',
      'users.firstName',
      'users.status',
    ])
    .where('notifications.id', '=', id)
    .executeTakeFirst();
}
