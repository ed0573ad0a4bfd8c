import { shift } from '@backline/kernel';

const STEPS: readonly { youngerThan: string; every: string }[] = [
  { youngerThan: 'PT1H', every: 'PT5M' },
  { youngerThan: 'PT24H', every: 'PT1H' },
  { youngerThan: 'PT720H', every: 'PT24H' },
];

/** After a no of the gateway: an account that is not active yet, a balance that is too low. People or days settle these, not minutes. */
export const RETRY_REFUSED = 'PT1H';

/**
 * When to ask the gateway next about something that was handed to it: often at first, because webhooks that are lost are lost early, and
 * not at all after thirty days, because nothing comes then any more. Spec 05, reconciliation.
 */
export function nextCheckAt(atGatewaySince: Date, now: Date): Date | null {
  const step = STEPS.find(({ youngerThan }) => now < shift(atGatewaySince, youngerThan));
  return step ? shift(now, step.every) : null;
}
