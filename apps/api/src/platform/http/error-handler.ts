import { ERRORS, type ErrorCode, type ErrorEnvelope } from '@backline/contract';
import { IllegalTransitionError } from '@backline/kernel';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { Refusal, type RefusalDetails } from '../errors.ts';
import { describeError, type Logger } from '../log.ts';

/** What body parsers and the router throw: known by the `type` or `status` on the error. */
const PARSER_ERRORS: Record<string, ErrorCode> = {
  'entity.parse.failed': 'MALFORMED_JSON',
  'entity.too.large': 'PAYLOAD_TOO_LARGE',
  'encoding.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'charset.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'request.size.invalid': 'MALFORMED_JSON',
  'request.aborted': 'MALFORMED_JSON',
  'parameters.too.many': 'VALIDATION_FAILED',
};

/** The one place where errors become answers. The raw body never gets here, nor into the log. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = asRefusal(error);
    if (!refusal) {
      log.error(
        { requestId: response.locals.requestId, path: request.path, error: describeError(error) },
        'request failed',
      );
    }
    sendError(response, refusal?.code ?? 'INTERNAL', refusal?.details ?? {});
  };
}

export const notFound: RequestHandler = (_request, response) => sendError(response, 'NOT_FOUND', {});

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof IllegalTransitionError)
    return new Refusal('ILLEGAL_TRANSITION', { message: error.message });
  if (error instanceof URIError) return new Refusal('NOT_FOUND');
  const type = error instanceof Error && 'type' in error ? PARSER_ERRORS[String(error.type)] : undefined;
  return type ? new Refusal(type) : null;
}

function sendError(response: Response, code: ErrorCode, details: RefusalDetails): void {
  const [status, message] = ERRORS[code];
  const body: ErrorEnvelope = {
    status: 'error',
    code,
    message: details.message ?? message,
    ...(details.errors ? { errors: details.errors } : {}),
    ...(details.expired ? { expired: true } : {}),
    ...(details.action ? { action: details.action } : {}),
    requestId: String(response.locals.requestId ?? ''),
  };
  if (details.retryAfter !== undefined) response.setHeader('Retry-After', String(details.retryAfter));
  response.status(status).json(body);
}
