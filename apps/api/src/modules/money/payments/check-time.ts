import { shift } from '@backline/kernel';

const STEPS = [
  { youngerThan: 'PT1H', every: 'PT5M' },
  { youngerThan: 'PT24H', every: 'PT1H' },
  { youngerThan: 'PT720H', every: 'PT24H' },
] as const;

/** After a no of the gateway: an account that is not active yet, a balance that is too low. People or days settle these, not minutes. */
export const RETRY_REFUSED = 'PT1H';

/** Time enough for a call to the gateway and its repetitions; after that it counts as cut off in its middle. */
export const CUT_OFF_AFTER = 'PT5M';

/**
 * When to ask the gateway next about something that was handed to it: often at first, because webhooks that are lost
 * are lost early, and not at all after thirty days, because nothing comes then any more. See
 * docs/rules/money.md#reconciliation.
 */
export function nextCheckAt(atGatewaySince: Date, now: Date): Date | null {
  const step = STEPS.find(({ youngerThan }) => now < shift(atGatewaySince, youngerThan));
  return step ? shift(now, step.every) : null;
}

/** As above, but money that has to go out is never given up. */
export function nextTransferCheckAt(atGatewaySince: Date, now: Date): Date {
  return nextCheckAt(atGatewaySince, now) ?? shift(now, STEPS[2].every);
}
