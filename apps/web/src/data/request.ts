import type { Session } from '@backline/api-contract/accounts';
import type { ErrorEnvelope, Pagination, SuccessEnvelope } from '@backline/api-contract/envelope';
import { type ApiProblem, OFFLINE } from './api-problem.ts';
import type { ApiPath } from './endpoint-request.ts';

export interface ApiRequest {
  /** Path below `/api/v1`, such as `/bookings`. */
  url: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Query; undefined, null and empty values are left out, lists joined with commas. */
  params?: Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>;
  /** Needed by every POST that moves money. */
  idempotencyKey?: string;
}

export type Answer = { data: unknown } | { error: ApiProblem };

/** Where the requester finds and keeps the session: the store in the app, a plain object in tests. */
export interface SessionPort {
  token: () => string | null;
  started: (session: Session) => void;
  ended: () => void;
  /** While the session has lapsed: resolves when its member is back. Null while there is nothing to wait for. */
  held?: () => Promise<void> | null;
}

const PREFIX = '/api/v1';
const REFRESH: ApiPath = '/auth/refresh-token';
const NO_REFRESH: readonly string[] = [REFRESH, '/auth/login', '/auth/register'] satisfies ApiPath[];

function addressOf({ url, params }: ApiRequest): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {}))
    if (value !== undefined && value !== null && String(value) !== '') query.set(name, String(value));
  const text = query.toString();
  return `${PREFIX}${url}${text ? `?${text}` : ''}`;
}

/** An action without a body sends an empty object: browsers announce even no body, and the server then asks for its type. */
function bodyOf({ method = 'GET', body }: ApiRequest): string | null {
  if (body !== undefined) return JSON.stringify(body);
  return method === 'GET' || method === 'DELETE' ? null : '{}';
}

function headersOf(request: ApiRequest, token: string | null): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (bodyOf(request) !== null) headers.set('Content-Type', 'application/json');
  if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
  return headers;
}

/** The data of a success with its pagination beside it, or the problem of an error. */
async function unwrap(response: Response): Promise<Answer> {
  const envelope = (await response.json().catch(() => null)) as
    | ErrorEnvelope
    | SuccessEnvelope<unknown>
    | null;
  if (response.ok && envelope?.status === 'success') return { data: withPagination(envelope) };
  const error = envelope?.status === 'error' ? envelope : null;
  return {
    error: {
      status: response.status,
      reason: error?.reason ?? 'INTERNAL',
      message: error?.message ?? 'The server gave an answer that Backline does not understand.',
      errors: error?.errors ?? [],
      requestId: error?.requestId,
      expired: error?.expired,
      action: error?.action,
      retryAfter: error?.retryAfter,
    },
  };
}

function withPagination(envelope: SuccessEnvelope<unknown> & { pagination?: Pagination }): unknown {
  if (!envelope.pagination) return envelope.data;
  return { ...(envelope.data as object), pagination: envelope.pagination };
}

/**
 * Builds the app's one way to the API. However many requests meet an expired token at once, the refresh is sent
 * once and all of them wait for it: a second one would spend the rotated cookie.
 */
export function createRequester(session: SessionPort, fetcher: typeof fetch = (...args) => fetch(...args)) {
  let refreshing: Promise<ApiProblem | null> | null = null;

  async function send(request: ApiRequest): Promise<Response | null> {
    return fetcher(addressOf(request), {
      method: request.method ?? 'GET',
      headers: headersOf(request, session.token()),
      body: bodyOf(request),
      credentials: 'same-origin',
    }).catch(() => null);
  }

  async function renew(): Promise<ApiProblem | null> {
    const response = await send({ url: REFRESH, method: 'POST' });
    const answer = response ? await unwrap(response) : { error: OFFLINE };
    if ('data' in answer) {
      session.started(answer.data as Session);
      return null;
    }
    // A lost connection or a busy server says nothing about the session: only a refusal ends it.
    if (answer.error.status === 401 || answer.error.status === 403) session.ended();
    return answer.error;
  }

  function refresh(): Promise<ApiProblem | null> {
    refreshing ??= renew().finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  /** The raw response, refreshed once if the token ran out: for files. */
  async function fetchResponse(request: ApiRequest): Promise<Response | null> {
    if (NO_REFRESH.includes(request.url)) return send(request);
    if (refreshing) await refreshing;
    await session.held?.();
    const response = await send(request);
    if (response?.status !== 401) return response;
    const answer = await unwrap(response.clone());
    if (!('error' in answer)) return response;
    const { expired, reason } = answer.error;
    if (expired && (await refresh()) === null) return send(request);
    // A token that the server does not accept at all (account ended, keys changed) leaves no session to keep.
    if (reason === 'UNAUTHENTICATED') session.ended();
    const back = session.held?.();
    if (!back) return response;
    // Nothing was done yet: what was asked for is asked again once its member is back.
    await back;
    return fetchResponse(request);
  }

  async function request(query: ApiRequest): Promise<Answer> {
    const response = await fetchResponse(query);
    return response ? unwrap(response) : { error: OFFLINE };
  }

  return { request, fetchResponse, refresh };
}
