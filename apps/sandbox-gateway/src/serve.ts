import type { Request, RequestHandler, Response } from 'express';
import type { Context } from './context.ts';
import { runDeferred } from './deferred.ts';
import { GatewayError, serverError } from './errors.ts';
import { refusalOf, takeFault } from './faults.ts';
import { TASKS } from './tasks.ts';

/**
 * Answers one request: first what the clock already owes, then the fault told by the control, then the
 * work in one transaction. A refusal that the work *returns* is answered after its changes are kept; one
 * that it throws undoes them.
 *
 * @param name the route's name for the control
 * @param answer writes the result; not called where the fault swallows it
 */
export function serve<T>(
  context: Context,
  name: string,
  work: (request: Request) => T,
  answer: (result: T, request: Request, response: Response) => void,
): RequestHandler {
  return (request, response) => {
    runDeferred(context, TASKS);
    const fault = takeFault(context.store, name);
    const refusal = refusalOf(fault);
    if (refusal) throw refusal;
    const result = context.store.transaction(() => work(request));
    if (fault?.behaviour === '5xx_after_work') throw serverError(502);
    if (fault?.behaviour === 'timeout_after_work') {
      setTimeout(() => request.socket.destroy(), fault.holdMs).unref();
      return;
    }
    answer(result, request, response);
  };
}

/** The usual answer: the entity as JSON. */
export function answerJson(result: unknown, _request: Request, response: Response): void {
  if (result instanceof GatewayError) throw result;
  response.json(result);
}
