import type { z } from 'zod';
import type { Ctx } from '../context.ts';
import { defineJob, enqueue, handle, type JobDefinition, type JobHandler } from '../jobs/job.ts';

/**
 * News of a module, for whoever has to know and stands to its right, or beside it. It tells what has happened, with ids and nothing that
 * may have changed when it is read. What must happen in the same transaction is no news but a direct call.
 */
export interface EventDefinition<P extends z.ZodType = z.ZodType> {
  /** `<module>.<what has happened>`, as in `bookings.cancelled`. */
  name: string;
  /** For operators, as in "Booking cancelled". */
  words: string;
  payload: P;
}

export function defineEvent<P extends z.ZodType>(event: EventDefinition<P>): EventDefinition<P> {
  return event;
}

/** Somebody who has to know. Each has a job of its own, so that one that fails holds up no other. */
export interface Subscription {
  event: EventDefinition;
  definition: JobDefinition;
  handler: JobHandler;
}

interface Subscriber<P extends z.ZodType> extends Pick<JobDefinition, 'name' | 'title' | 'description'> {
  /** What follows, in one transaction: idempotent, because it may run twice; safe late, because much may have happened since. */
  run(ctx: Ctx<null>, payload: z.infer<P>): Promise<void>;
}

/** Subscribes to an event. The module declares it (`subscriptions`), or nobody ever hears of it. */
export function subscribe<P extends z.ZodType>(
  event: EventDefinition<P>,
  { run, ...job }: Subscriber<P>,
): Subscription {
  const definition = defineJob({ ...job, payload: event.payload });
  return {
    event: event as unknown as EventDefinition,
    definition: definition as unknown as JobDefinition,
    handler: handle(definition, (root, payload) => root.transaction((ctx) => run(ctx, payload))),
  };
}

/** Who subscribes to what, by the name of the event. Every context carries it, whichever process made it. */
export type Subscriptions = ReadonlyMap<string, readonly Subscription[]>;

export function collectSubscriptions(subscriptions: readonly Subscription[]): Subscriptions {
  return Map.groupBy(subscriptions, ({ event }) => event.name);
}

/**
 * Tells every subscriber, by a job each that exists exactly if the caller's transaction is committed.
 * @throws ZodError where the payload is not what the event promises
 */
export async function publish<P extends z.ZodType>(
  ctx: Ctx,
  event: EventDefinition<P>,
  payload: z.input<P>,
): Promise<void> {
  event.payload.parse(payload);
  for (const { definition } of ctx.subscriptions.get(event.name) ?? [])
    await enqueue(ctx.tx, definition, payload);
}
