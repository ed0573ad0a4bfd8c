import { z } from 'zod';
import type { Store } from './store.ts';

const milliseconds = z
  .number()
  .int()
  .min(0)
  .max(366 * 86_400_000);
const times = z.number().int().min(1).max(1_000_000);

const FAULTS = ['409', '429', '5xx', '5xx_after_work', 'timeout_after_work'] as const;
const REFUND_WAYS = ['normal', 'pending_then_process', 'pending_then_fail'] as const;
const TRANSFER_WAYS = ['normal', 'fail', 'fail_then_succeed', 'insufficient_balance'] as const;
export const ACTIVATIONS = [
  'requested',
  'needs_clarification',
  'under_review',
  'activated',
  'suspended',
] as const;

export const faultSchema = z.strictObject({
  /** A route's name such as `orders.create`, or `*`. */
  endpoint: z.string().min(1).max(60),
  behaviour: z.enum(FAULTS),
  times: times.default(1),
  /** How long a timed-out request is held before the line is cut. */
  holdMs: z.number().int().min(0).max(120_000).default(200),
});

/** `times` counts down; null goes on until it is changed. */
const way = <T extends readonly [string, ...string[]]>(ways: T, usuallyAfterMs: number) =>
  z.strictObject({
    behaviour: z.enum(ways),
    times: times.nullable().default(null),
    afterMs: milliseconds.default(usuallyAfterMs),
  });

export const webhookBehaviour = z.strictObject({
  enabled: z.boolean(),
  delayMs: milliseconds,
  /** Extra deliveries of every event. */
  duplicate: z.number().int().min(0).max(20),
  /** Newest first among what is due. */
  reorder: z.boolean(),
  /** The next n events, a share of them (below 1), or all. */
  lose: z.union([z.literal('all'), z.number().min(0).max(1_000_000)]),
});

export const behaviourSchema = z.strictObject({
  webhooks: webhookBehaviour,
  faults: z.array(faultSchema).max(100),
  authorizeLate: z.strictObject({ afterMs: milliseconds }).nullable(),
  refund: way(REFUND_WAYS, 1000),
  transfer: way(TRANSFER_WAYS, 0),
  accounts: z.strictObject({ activation: z.enum(ACTIVATIONS), coolingHours: z.number().min(0).max(720) }),
  /** Authorized but never captured: refunded after so many days (documents say 3 and 5). */
  captureWindowDays: z.number().min(0).max(30),
  settlementDays: z.number().min(0).max(30),
});

export type Behaviour = z.infer<typeof behaviourSchema>;
export type Fault = z.infer<typeof faultSchema>;

/** The well-behaved gateway. */
export const GOOD_BEHAVIOUR: Behaviour = {
  webhooks: { enabled: true, delayMs: 0, duplicate: 0, reorder: false, lose: 0 },
  faults: [],
  authorizeLate: null,
  refund: { behaviour: 'normal', times: null, afterMs: 1000 },
  transfer: { behaviour: 'normal', times: null, afterMs: 0 },
  accounts: { activation: 'activated', coolingHours: 0 },
  captureWindowDays: 5,
  settlementDays: 2,
};

/** Stored, so that a killed simulator goes on misbehaving as it was told to. */
export function readBehaviour(store: Store): Behaviour {
  const stored = behaviourSchema.safeParse(store.readSetting('behaviour'));
  return stored.success ? stored.data : GOOD_BEHAVIOUR;
}

export function writeBehaviour(store: Store, behaviour: Behaviour): void {
  store.writeSetting('behaviour', behaviour);
}

/** How the next refund or transfer goes; a counted way is used up by asking. */
export function takeWay<K extends 'refund' | 'transfer'>(store: Store, kind: K): Behaviour[K] {
  const behaviour = readBehaviour(store);
  const current = behaviour[kind];
  if (current.times !== null) {
    const left = current.times - 1;
    const next = left > 0 ? { ...current, times: left } : GOOD_BEHAVIOUR[kind];
    writeBehaviour(store, { ...behaviour, [kind]: next });
  }
  return current;
}
