import type { FieldError } from '@backline/api-contract/envelope';
import { ERRORS, type ErrorCode } from '@backline/api-contract/errors';

export interface RefusalDetails {
  /** Said in place of the code's own message where the case can be told better. */
  message?: string;
  /** Offending fields, each named. */
  errors?: FieldError[];
  /** What the client can do about it: `verify_email`, `accept_terms`. */
  action?: string;
  /** True for an access token that has run out: the client should refresh and repeat. */
  expired?: boolean;
  /** Seconds until a repetition makes sense. */
  retryAfter?: number;
}

/** A rule of the product says no. It carries a stable code; the HTTP layer alone knows what that means on the wire. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: RefusalDetails;

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(details.message ?? ERRORS[code][1]);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** `throw refuse('NOT_FOUND')`; a string is the message. */
export function refuse(code: ErrorCode, details: RefusalDetails | string = {}): Refusal {
  return new Refusal(code, typeof details === 'string' ? { message: details } : details);
}

/** A broken rule of one field, in the form of a validation error. */
export function refuseField(field: string, message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', { errors: [{ field, message }] });
}
