import { type Context, milliseconds } from '../context.ts';
import { type DueDelivery, dueDeliveries, markDelivered, markRefused, nextDueMs } from './outbox.ts';

const ANSWER_WITHIN_MS = 5000;
const LANES = 4;
/** The clock may be moved from outside, so a waiting delivery looks again at least this often. */
const LONGEST_SLEEP_MS = 1000;

export interface Delivery {
  start(): void;
  stop(): Promise<void>;
  wake(): void;
  deliverDue(): Promise<void>;
}

/**
 * Sends what is due, at least once. Only one round runs at a time; a round never sends one delivery twice.
 *
 * @param beforeRound does the gateway's own deferred work, which may emit more events
 */
export function createDelivery(context: Context, beforeRound: () => void): Delivery {
  const stopping = new AbortController();
  let started = false;
  let timer: NodeJS.Timeout | undefined;
  let rounds: Promise<boolean> = Promise.resolve(true);

  const nextRound = (): Promise<boolean> => {
    rounds = rounds.then(() => round(context, beforeRound, stopping.signal));
    return rounds;
  };
  const sleep = (forMs: number) => {
    if (!started || stopping.signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void nextRound().then(scheduleNext), forMs).unref();
  };
  const scheduleNext = (ran: boolean) => {
    if (stopping.signal.aborted) return;
    const due = nextDueMs(context);
    if (due === null) return;
    const wait = Math.max(0, due - milliseconds(context));
    sleep(ran ? Math.min(wait, LONGEST_SLEEP_MS) : LONGEST_SLEEP_MS);
  };
  return {
    async deliverDue() {
      await nextRound();
    },
    wake: () => sleep(0),
    start() {
      started = true;
      sleep(0);
    },
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await rounds;
    },
  };
}

/** @returns false where nothing could be sent at all, so that the next look is not at once */
async function round(context: Context, beforeRound: () => void, stopped: AbortSignal): Promise<boolean> {
  if (stopped.aborted) return false;
  try {
    beforeRound();
    const url = context.options.webhookUrl();
    if (url === null) return false;
    const queues = bySubject(dueDeliveries(context, milliseconds(context)));
    const lane = async () => {
      for (let queue = queues.shift(); queue; queue = queues.shift()) {
        for (const delivery of queue) await attempt(context, url, delivery, stopped);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return true;
  } catch (error) {
    context.options.log?.({ event: 'sandbox.delivery_round_failed', error: String(error) });
    return false;
  }
}

/** Events of one order keep their order, so that only the control reorders them; orders run side by side. */
function bySubject(deliveries: DueDelivery[]): DueDelivery[][] {
  return [...Map.groupBy(deliveries, (delivery) => delivery.subject).values()];
}

async function attempt(
  context: Context,
  url: string,
  delivery: DueDelivery,
  stopped: AbortSignal,
): Promise<void> {
  if (stopped.aborted) return;
  const { accepted, result } = await post(url, delivery, stopped);
  // Cut off by our own stop: nothing is known, so nothing is counted and the next start sends it again.
  if (stopped.aborted && !accepted) return;
  context.store.transaction(() => {
    if (accepted) markDelivered(context, delivery, result);
    else markRefused(context, delivery, result, milliseconds(context));
  });
  context.options.log?.({ event: 'sandbox.webhook', id: delivery.eventId, accepted, result });
}

async function post(url: string, delivery: DueDelivery, stopped: AbortSignal) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: delivery.body,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'X-Razorpay-Signature': delivery.signature,
        'x-razorpay-event-id': delivery.eventId,
      },
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    await response.body?.cancel();
    return { accepted: response.ok, result: String(response.status) };
  } catch (error) {
    return { accepted: false, result: error instanceof Error ? error.name : 'failed' };
  }
}
