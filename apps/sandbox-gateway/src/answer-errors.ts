import type { ErrorRequestHandler, RequestHandler } from 'express';
import { badRequest, GatewayError, serverError } from './errors.ts';
import type { SandboxOptions } from './options.ts';

export const unknownUrl: RequestHandler = () => {
  throw badRequest('The requested URL was not found on the server.', {}, 404);
};

/** Every error leaves in the documented shape; nothing of an unexpected one is told. */
export function answerErrors(options: SandboxOptions): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = error instanceof GatewayError ? error : fromParser(error);
    if (!known) options.log?.({ event: 'sandbox.error', error: String(error) });
    const { status, body } = known ?? serverError();
    if (status === 401) response.setHeader('WWW-Authenticate', 'Basic realm="sandbox"');
    if (status === 429) response.setHeader('Retry-After', '1');
    response.status(status).json({ error: body });
  };
}

/** Malformed JSON, a body too large, a broken URL: Express marks them with a 4xx status. */
function fromParser(error: unknown): GatewayError | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return badRequest('The request could not be read', {}, status);
}
