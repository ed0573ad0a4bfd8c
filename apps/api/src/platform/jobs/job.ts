import { sql } from 'kysely';
import type { z } from 'zod';
import type { RootCtx } from '../context.ts';
import type { Writable } from '../db/database.ts';

/**
 * A job is declared once: its name (`module.verb_noun`), its title and what it does in words (both for operators), the schema of its payload,
 * and where it is due by the clock its schedule. The handler is bound apart (`handle`), so that whoever enqueues needs no part of the work.
 */
export interface JobDefinition<P extends z.ZodType = z.ZodType> {
  name: string;
  /** As in "Expire applications". */
  title: string;
  description: string;
  payload: P;
  /** Five cron fields in UTC, for jobs that run by the clock. */
  schedule?: string;
  maxAttempts?: number;
}

/** The work of a job: idempotent, safe to run twice, late, or again after a crash in its middle. */
export interface JobHandler {
  definition: JobDefinition;
  run(ctx: RootCtx<null>, payload: unknown): Promise<void>;
}

export function defineJob<P extends z.ZodType>(definition: JobDefinition<P>): JobDefinition<P> {
  return definition;
}

/** Whether a job has all that it needs: others follow from something that happened, and say in their payload what. */
export const needsNothing = ({ payload }: JobDefinition): boolean => payload.safeParse({}).success;

export function handle<P extends z.ZodType>(
  definition: JobDefinition<P>,
  run: (ctx: RootCtx<null>, payload: z.infer<P>) => Promise<void>,
): JobHandler {
  return {
    definition: definition as unknown as JobDefinition,
    run: (ctx, payload) => run(ctx, definition.payload.parse(payload)),
  };
}

export interface EnqueueOptions {
  /** A waiting job with the same key is replaced and not doubled. */
  key?: string;
}

const DEFAULT_ATTEMPTS = 12;

/** Adds a job in the caller's transaction: it exists exactly if the change that it follows was committed. */
export async function enqueue<P extends z.ZodType>(
  tx: Writable,
  job: JobDefinition<P>,
  payload: z.input<P>,
  options: EnqueueOptions = {},
): Promise<void> {
  const attempts = job.maxAttempts ?? DEFAULT_ATTEMPTS;
  await sql`select graphile_worker.add_job(
    ${job.name}, payload => ${JSON.stringify(payload)}::json, max_attempts => ${attempts}::int, job_key => ${options.key ?? null}
  )`.execute(tx);
}
