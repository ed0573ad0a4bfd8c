import type { Machine } from '@backline/kernel';
import { type AuditDeclaration, audit } from '../audit.ts';
import type { Ctx } from '../context.ts';
import { refuse } from '../errors.ts';
import { type Audience, invalidate } from '../realtime/invalidate.ts';

/** What the types of one machine's records are. */
export interface Kind {
  /** The record as stored, with what its audience is told from. */
  row: { id: string };
  state: string;
  action: string;
  /** What is recorded beside the machine's actions: how a record begins, and what changes it within its state. */
  step: string;
  /** Columns that may change along with the state. */
  changes: object;
}

/** What a module says once about the records of one machine; everything else about changing their state is `transition()`. */
export interface Transitions<K extends Kind> {
  machine: Machine<K['state'], K['action']>;
  /** Words for every action and step: one without words does not compile. */
  audit: AuditDeclaration<K['action'] | K['step']>;
  /** Columns that stand in every audit entry, before and after; what a step changes is added to them. */
  audited: readonly (keyof K['row'] & string)[];
  /** Columns that stand besides in the entry of a record's first step. */
  auditedFirst?: readonly (keyof K['row'] & string)[];
  stateOf(row: K['row']): K['state'];
  /** Writes state and changes if the row still is in the state in which it was read. @returns the row as it is then, or nothing */
  write(
    ctx: Ctx,
    row: K['row'],
    state: K['state'],
    changes: Partial<K['changes']>,
  ): Promise<K['row'] | null | undefined>;
  /** Whose pages show the record, and which of them. */
  audience(ctx: Ctx, row: K['row']): readonly Audience[] | Promise<readonly Audience[]>;
  /** News of an action, for modules that this one does not know. */
  publish?(ctx: Ctx, row: K['row'], action: K['action']): Promise<void>;
}

/** What goes along with a step. */
export interface Note {
  /** Kept in the history, in words. */
  detail?: string | null;
  /** Where the actor is not the one of the context: somebody who registers has no session yet. */
  actorId?: string | null;
}

export function defineTransitions<K extends Kind>(definition: Transitions<K>): Transitions<K> {
  return definition;
}

/**
 * The one way in which a state changes: asks the machine, writes if the row still is as the caller read it, leaves history, audit entry and
 * word to everybody whose pages show the record, and publishes what other modules subscribe to.
 * @returns the row as it is now
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export async function transition<K extends Kind>(
  ctx: Ctx,
  transitions: Transitions<K>,
  row: K['row'],
  action: K['action'],
  changes: Partial<K['changes']> = {},
  note: Note = {},
): Promise<K['row']> {
  const state = transitions.machine.next(transitions.stateOf(row), action);
  const moved = await change(ctx, transitions, row, { action, state, changes, note });
  await transitions.publish?.(ctx, moved, action);
  return moved;
}

/**
 * A step that changes the record within its state, such as a payout that has to wait. It leaves the same traces.
 * @throws CONFLICT where the state is no longer what the caller read
 */
export function amend<K extends Kind>(
  ctx: Ctx,
  transitions: Transitions<K>,
  row: K['row'],
  step: K['step'],
  changes: Partial<K['changes']>,
  note: Note = {},
): Promise<K['row']> {
  const state = transitions.stateOf(row);
  return change(ctx, transitions, row, { action: step, state, changes, note });
}

/** The first step of a record that was just inserted. It leaves the same traces. */
export function begin<K extends Kind>(
  ctx: Ctx,
  transitions: Transitions<K>,
  row: K['row'],
  step: K['step'],
  note: Note = {},
): Promise<void> {
  const columns = transitions.auditedFirst ?? [];
  return recordChange(ctx, transitions, { before: null, after: row, action: step, columns, note });
}

async function change<K extends Kind>(
  ctx: Ctx,
  transitions: Transitions<K>,
  before: K['row'],
  {
    state,
    changes,
    ...step
  }: {
    state: K['state'];
    changes: Partial<K['changes']>;
    action: K['action'] | K['step'];
    note: Note;
  },
): Promise<K['row']> {
  const after = await transitions.write(ctx, before, state, changes);
  if (!after) throw refuse('CONFLICT');
  const columns = Object.keys(changes).filter(
    (column) => storedForm(before, column) !== storedForm(after, column),
  );
  await recordChange(ctx, transitions, { before, after, columns, ...step });
  return after;
}

/** As it stands in an audit entry, so that two dates of the same instant are the same. */
function storedForm(row: object, column: string): string | undefined {
  return JSON.stringify((row as Readonly<Record<string, unknown>>)[column]);
}

interface Traces<K extends Kind> {
  before: K['row'] | null;
  after: K['row'];
  action: K['action'] | K['step'];
  columns: readonly string[];
  note: Note;
}

async function recordChange<K extends Kind>(
  ctx: Ctx,
  transitions: Transitions<K>,
  traces: Traces<K>,
): Promise<void> {
  await recordHistory(ctx, transitions, traces);
  await recordAudit(ctx, transitions, traces);
  for (const audience of await transitions.audience(ctx, traces.after)) await invalidate(ctx.tx, audience);
}

async function recordHistory<K extends Kind>(
  ctx: Ctx,
  { machine, stateOf }: Transitions<K>,
  { before, after, action, note }: Traces<K>,
): Promise<void> {
  await ctx.tx
    .insertInto('stateHistory')
    .values({
      machine: machine.name,
      recordId: after.id,
      fromState: before && stateOf(before),
      toState: stateOf(after),
      action,
      detail: note.detail ?? null,
      actorId: note.actorId === undefined ? (ctx.actor?.id ?? null) : note.actorId,
      occurredAt: ctx.now,
    })
    .execute();
}

async function recordAudit<K extends Kind>(
  ctx: Ctx,
  transitions: Transitions<K>,
  { before, after, action, columns, note }: Traces<K>,
): Promise<void> {
  const shown = new Set([...transitions.audited, ...columns]);
  const pick = (row: K['row']): Record<string, unknown> =>
    Object.fromEntries(Object.entries(row).filter(([column]) => shown.has(column)));
  await audit(ctx, transitions.audit[action], {
    recordId: after.id,
    before: before && pick(before),
    after: { ...pick(after), ...(note.detail ? { detail: note.detail } : {}) },
    ...(note.actorId === undefined ? {} : { actorId: note.actorId }),
  });
}
