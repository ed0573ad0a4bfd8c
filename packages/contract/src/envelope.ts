import { z } from 'zod';

/** The common form of every answer. Spec 01, answers. */
export const pagination = z.object({
  page: z.number().int(),
  limit: z.number().int(),
  /** Exact up to a list's own cap; discovery counts to 1,000. */
  total: z.number().int(),
  totalPages: z.number().int(),
  hasMore: z.boolean(),
});
export type Pagination = z.infer<typeof pagination>;

export const fieldError = z.object({ field: z.string(), message: z.string() });
export type FieldError = z.infer<typeof fieldError>;

export const errorEnvelope = z.object({
  status: z.literal('error'),
  code: z.string(),
  message: z.string(),
  errors: z.array(fieldError).optional(),
  requestId: z.string(),
  expired: z.boolean().optional(),
  action: z.string().optional(),
});
export type ErrorEnvelope = z.infer<typeof errorEnvelope>;

export interface SuccessEnvelope<T> {
  status: 'success';
  code: string;
  message: string;
  data: T;
  pagination?: Pagination;
}

export function paginate(page: number, limit: number, total: number): Pagination {
  const totalPages = Math.ceil(total / limit);
  return { page, limit, total, totalPages, hasMore: page < totalPages };
}
