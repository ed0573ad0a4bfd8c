import { z } from 'zod';
import { invalidInput } from './errors.ts';

/** Reads untrusted input by its schema; what does not fit becomes the gateway's 400. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input ?? {});
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}

/** The API takes true, 1 and "1" alike. */
export const flag = z
  .union([z.boolean(), z.literal([0, 1, '0', '1', 'true', 'false'])])
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');

/** Unix seconds. */
export const timestamp = z.coerce.number().int().min(0).max(99_999_999_999);
