import { z } from 'zod';
import { flagSchema, idSchema, instantSchema, pageQuery } from './primitives.ts';

export const notificationSchema = z.object({
  id: idSchema,
  type: z.string(),
  title: z.string(),
  body: z.string(),
  priority: z.enum(['normal', 'high']),
  /** A path of the web app. */
  link: z.string().nullable(),
  readAt: instantSchema.nullable(),
  createdAt: instantSchema,
});
export type Notification = z.infer<typeof notificationSchema>;

export const notificationsQuerySchema = z.strictObject({
  ...pageQuery,
  unreadOnly: flagSchema.default(false),
});
export const notificationsSchema = z.object({
  notifications: z.array(notificationSchema),
  unreadCount: z.number().int(),
});
/** Some by id, or all. */
export const markReadBodySchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(200) }),
  z.strictObject({ all: z.literal(true) }),
]);
export const markedSchema = z.object({ marked: z.number().int(), unreadCount: z.number().int() });
