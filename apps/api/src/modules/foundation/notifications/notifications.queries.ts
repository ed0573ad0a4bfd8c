import type { AccountStatus } from '@backline/api-contract/accounts';
import type { Selectable } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Notifications } from '../../../platform/db/schema.generated.ts';
import { columnsOf, createValues, pageSql, runStatement } from '../../../platform/db/statement.ts';

export type NotificationRow = Omit<Selectable<Notifications>, 'userId'>;

const SHOWN = columnsOf('page', ['id', 'type', 'title', 'body', 'priority', 'link', 'readAt', 'createdAt']);

export interface ListedNotifications {
  rows: NotificationRow[];
  total: number;
  unread: number;
}
type Counts = { total: number; unread: number };

/** One page, newest first, with both counts, in one statement; the counts come with a page that is empty too. */
export async function listNotifications(
  db: Queryable,
  userId: string,
  { unreadOnly, ...wanted }: { page: number; limit: number; unreadOnly: boolean },
): Promise<ListedNotifications> {
  const values = createValues();
  const own = `from notifications where user_id = ${values.add(userId, 'uuid')}`;
  const listed = unreadOnly ? `${own} and read_at is null` : own;
  const page = pageSql(wanted, values);
  const text = `select ${SHOWN}, counts.total, counts.unread
    from (select (select count(*) ${listed}) as total, (select count(*) ${own} and read_at is null) as unread) counts
    left join lateral (select * ${listed} order by id desc ${page.text}) page on true
    order by page.id desc`;
  const statement = { text, values: values.list, hot: page.hot };
  const rows = await runStatement<NotificationRow & Counts>(db, statement);
  const { total, unread } = rows[0] ?? { total: 0, unread: 0 };
  return { rows: rows.filter(({ id }) => id !== null), total, unread };
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
