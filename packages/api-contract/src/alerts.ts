import { z } from 'zod';
import { amountSchema, idSchema, instantSchema, pageQuery, text } from './primitives.ts';

export const ALERT_STATES = ['open', 'settled'] as const;

/** Something that needs a person. */
export const alertSchema = z.object({
  id: z.number().int(),
  kind: z.string(),
  /** What it is, for people. */
  words: z.string(),
  bookingId: idSchema.nullable(),
  bookingNumber: z.string().nullable(),
  title: z.string().nullable(),
  amount: amountSchema.nullable(),
  /** Whether the booking's money stays where it is until this is settled. */
  freezes: z.boolean(),
  detail: z.record(z.string(), z.unknown()),
  occurredAt: instantSchema,
  settledAt: instantSchema.nullable(),
  notes: z.string().nullable(),
});
export type Alert = z.infer<typeof alertSchema>;
export const alertsSchema = z.object({ alerts: z.array(alertSchema) });
export const alertsQuerySchema = z.strictObject({ ...pageQuery, state: z.enum(ALERT_STATES).optional() });

export const settleAlertParamsSchema = z.object({
  alertId: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 52),
});
export const settleAlertBodySchema = z.strictObject({
  /** Of money that moved outside: whether it has left. */
  moneyLeft: z.boolean().optional(),
  notes: text(2000),
});
