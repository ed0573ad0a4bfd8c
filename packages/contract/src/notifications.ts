import { z } from 'zod';
import { flag, id, instant, pageQuery } from './primitives.ts';

export const notification = z.object({
  id,
  type: z.string(),
  title: z.string(),
  body: z.string(),
  priority: z.enum(['normal', 'high']),
  /** A path of the web app. */
  link: z.string().nullable(),
  readAt: instant.nullable(),
  createdAt: instant,
});
export type Notification = z.infer<typeof notification>;

export const notificationsQuery = z.strictObject({ ...pageQuery, unreadOnly: flag.default(false) });
export const notifications = z.object({
  notifications: z.array(notification),
  unreadCount: z.number().int(),
});
/** Some by id, or all. */
export const markReadBody = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(200) }),
  z.strictObject({ all: z.literal(true) }),
]);
export const marked = z.object({ marked: z.number().int(), unreadCount: z.number().int() });
