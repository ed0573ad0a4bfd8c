import { z } from 'zod';

/** The common form of every answer. See docs/rules/wire.md#answers. */
export const paginationSchema = z.object({
  page: z.number().int(),
  limit: z.number().int(),
  /** Exact up to a list's own cap; discovery counts to 1,000. */
  total: z.number().int(),
  totalPages: z.number().int(),
  hasMore: z.boolean(),
});
export type Pagination = z.infer<typeof paginationSchema>;

export const fieldErrorSchema = z.object({ field: z.string(), message: z.string() });
export type FieldError = z.infer<typeof fieldErrorSchema>;

export const errorEnvelopeSchema = z.object({
  status: z.literal('error'),
  /** The HTTP status. */
  code: z.number().int(),
  /** The stable word of `ERRORS`; programs go by it and never by the message. */
  reason: z.string(),
  message: z.string(),
  errors: z.array(fieldErrorSchema).optional(),
  requestId: z.string(),
  expired: z.boolean().optional(),
  action: z.string().optional(),
  /** Seconds until a repetition makes sense, as in `Retry-After`. */
  retryAfter: z.number().int().optional(),
});
export type ErrorEnvelope = z.infer<typeof errorEnvelopeSchema>;

export interface SuccessEnvelope<T> {
  status: 'success';
  code: number;
  reason: string;
  message: string;
  data: T;
  pagination?: Pagination;
}

export function paginate(page: number, limit: number, total: number): Pagination {
  const totalPages = Math.ceil(total / limit);
  return { page, limit, total, totalPages, hasMore: page < totalPages };
}
