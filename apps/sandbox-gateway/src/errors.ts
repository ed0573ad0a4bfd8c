import type { ZodError } from 'zod';

export type ErrorCode = 'BAD_REQUEST_ERROR' | 'GATEWAY_ERROR' | 'SERVER_ERROR';

export interface ErrorBody {
  code: ErrorCode;
  description: string;
  source: string;
  step: string;
  reason: string;
  metadata: Record<string, string>;
  field?: string;
}

/** An answer other than 2xx, in the one shape the gateway documents for all of them. */
export class GatewayError extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.description);
    this.status = status;
    this.body = body;
  }
}

/** A request the gateway refuses: wrong input, or not possible in the entity's state. */
export function badRequest(description: string, more: Partial<ErrorBody> = {}, status = 400): GatewayError {
  return new GatewayError(status, {
    code: 'BAD_REQUEST_ERROR',
    description,
    source: 'business',
    step: 'payment_initiation',
    reason: 'input_validation_failed',
    metadata: {},
    ...more,
  });
}

/** The gateway does not say whether an id is unknown or belongs to somebody else. */
export function unknownId(): GatewayError {
  return badRequest('The id provided does not exist');
}

/** Trouble on the gateway's own side; the caller may try again with back-off. */
export function serverError(status = 500): GatewayError {
  return new GatewayError(status, {
    code: 'SERVER_ERROR',
    description:
      'We are facing some trouble completing your request at the moment. Please try again shortly.',
    source: 'NA',
    step: 'NA',
    reason: 'server_error',
    metadata: {},
  });
}

/** The gateway reports the first bad field only, by its dotted name. */
export function invalidInput(error: ZodError): GatewayError {
  const issue = error.issues[0];
  if (!issue) return badRequest('The request is not valid');
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return badRequest(`${keys} is/are not required and should not be sent`, { field: keys });
  }
  const name = field || 'request';
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  const description = missing
    ? `The ${name} field is required.`
    : `The ${name} field is not valid: ${issue.message}`;
  return badRequest(description, field ? { field } : {});
}
