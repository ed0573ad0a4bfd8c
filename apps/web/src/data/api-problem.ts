import type { FieldError } from '@backline/api-contract/envelope';

/** What went wrong with a request, in one form for pages, forms and toasts. Never a raw exception. */
export interface ApiProblem {
  /** HTTP status; 0 where no answer came at all. */
  status: number;
  /** The stable word that the page goes by. */
  reason: string;
  message: string;
  /** Problems of single fields; empty where the server named none. */
  errors: FieldError[];
  requestId?: string;
  /** True where only the access token ran out. */
  expired?: boolean;
  /** What the member has to do first: `verify_email` or `accept_terms`. */
  action?: string;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
}

export const OFFLINE: ApiProblem = {
  status: 0,
  reason: 'OFFLINE',
  message: 'Backline cannot be reached. Check your connection and try again.',
  errors: [],
};

function isApiProblem(value: unknown): value is ApiProblem {
  return typeof value === 'object' && value !== null && 'reason' in value && 'errors' in value;
}

/** Whatever a query or mutation rejected with, as an `ApiProblem`. */
export function problemOf(error: unknown): ApiProblem {
  if (isApiProblem(error)) return error;
  return {
    status: 0,
    reason: 'UNEXPECTED',
    message: 'Something unexpected happened. Please try again.',
    errors: [],
  };
}
