import type { z } from 'zod';
import type { Pagination } from './envelope.ts';

type Schema = z.ZodType | undefined;
/** `list`: the answer has the envelope's pagination. `idempotent`: takes an Idempotency-Key. `file`: the answer is no JSON. */
export type EndpointKind = 'plain' | 'list' | 'idempotent' | 'file';

/** What one endpoint takes and gives, as a caller writes and reads it: nothing is transformed yet on the way in, all is on the way out. */
export interface Endpoint<
  P extends Schema,
  Q extends Schema,
  B extends Schema,
  R extends Schema,
  K extends EndpointKind,
> {
  params: P extends z.ZodType ? z.input<P> : undefined;
  query: Q extends z.ZodType ? Query<z.input<Q>, z.output<Q>> : undefined;
  body: B extends z.ZodType ? z.input<B> : undefined;
  response: R extends z.ZodType ? (K extends 'list' ? Paged<z.output<R>> : z.output<R>) : undefined;
  kind: K;
}

/** Data of a list with the envelope's pagination beside it. */
export type Paged<T> = T & { pagination: Pagination };

/** A query by values rather than their text in the address: numbers, flags, lists. What may be absent may also be null. */
type Query<In, Out> = {
  [K in keyof Out as K extends Optional<In> ? K : never]?: Out[K] | null;
} & { [K in keyof Out as K extends Optional<In> ? never : K]: Out[K] };
type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
