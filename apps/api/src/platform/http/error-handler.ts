import type { ErrorEnvelope } from '@backline/api-contract/envelope';
import { ERRORS, type ErrorCode } from '@backline/api-contract/errors';
import { IllegalTransitionError } from '@backline/kernel';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { isDatabaseBusy } from '../db/busy.ts';
import { Refusal, type RefusalDetails } from '../errors.ts';
import { describeError, type Logger } from '../log.ts';
import { originalPath, requestIdOf } from './request-log.ts';

/** What the body parsers and the file server refuse, by the status that they give it; every other of theirs is a BAD_REQUEST. */
const BY_STATUS: Record<number, ErrorCode | undefined> = {
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** Seconds. Nobody knows when somebody else's service is back; sooner than this nobody need ask. */
const RETRY_UNAVAILABLE_AFTER = 10;

/** The one place where errors become answers. The raw body never gets here, nor into the log. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = asRefusal(error);
    if (!refusal || refusal.code === 'UNAVAILABLE') {
      log.error(
        { requestId: requestIdOf(response), path: originalPath(request), error: describeError(error) },
        'request failed',
      );
    }
    sendError(response, refusal?.code ?? 'INTERNAL', refusal?.details ?? {});
  };
}

export const notFound: RequestHandler = (_request, response) => sendError(response, 'NOT_FOUND', {});

/** What an error says to the client; null for a fault of ours. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof IllegalTransitionError)
    return new Refusal('ILLEGAL_TRANSITION', { message: error.message });
  if (error instanceof URIError) return new Refusal('NOT_FOUND');
  if (isDatabaseBusy(error)) return new Refusal('UNAVAILABLE');
  return isClientsFault(error) ? new Refusal(codeOf(error)) : null;
}

/** Errors of `http-errors` say whether they are meant for the client. A status alone does not: the gateway's errors have one too. */
interface ClientError {
  status: number;
  expose: true;
  type?: string;
}

function isClientsFault(error: unknown): error is ClientError {
  return error instanceof Error && 'expose' in error && error.expose === true && 'status' in error;
}

function codeOf({ status, type }: ClientError): ErrorCode {
  if (type === 'entity.parse.failed') return 'MALFORMED_JSON';
  return BY_STATUS[status] ?? 'BAD_REQUEST';
}

function sendError(response: Response, code: ErrorCode, details: RefusalDetails): void {
  const [status, message] = ERRORS[code];
  const retryAfter = details.retryAfter ?? (status === 503 ? RETRY_UNAVAILABLE_AFTER : undefined);
  const body: ErrorEnvelope = {
    status: 'error',
    code: status,
    reason: code,
    message: details.message ?? message,
    ...(details.errors ? { errors: details.errors } : {}),
    ...(details.expired ? { expired: true } : {}),
    ...(details.action ? { action: details.action } : {}),
    ...(retryAfter !== undefined ? { retryAfter } : {}),
    requestId: requestIdOf(response),
  };
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response.status(status).json(body);
}
