import { setTimeout as pause } from 'node:timers/promises';
import { GatewayRefusal, gatewayProblem } from './gateway-problem.ts';

const TRIES = 3;
/** milliseconds */
const FIRST_PAUSE = 150;

/**
 * Calls the gateway up to three times while the outcome is open, with growing pauses of random length: many processes that were
 * refused together must not come back together. Only for calls that are safe to repeat.
 * @param firstPause milliseconds that the pauses grow from
 * @throws GatewayRefusal at once; GATEWAY_UNAVAILABLE after the last try
 */
export async function retry<T>(call: () => Promise<T>, firstPause = FIRST_PAUSE): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call();
    } catch (error) {
      const problem = gatewayProblem(error);
      if (problem instanceof GatewayRefusal || tried === TRIES) throw problem;
      await pause(firstPause * 2 ** tried * (0.5 + Math.random()));
    }
  }
}
