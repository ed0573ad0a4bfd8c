import { z } from 'zod';
import type { Context } from './context.ts';
import type { EntityKinds } from './entities.ts';
import { readInput } from './input.ts';
import { notes } from './notes.ts';

const change = z.strictObject({ notes });

/** The notes are the only thing a client may change on an order, a payment or a refund. */
export function editNotes<K extends 'order' | 'payment' | 'refund'>(
  context: Context,
  kind: K,
  id: string,
  body: unknown,
): EntityKinds[K] {
  const edited = { ...context.store.get(kind, id), notes: readInput(change, body).notes };
  context.store.update(kind, edited);
  return edited;
}
