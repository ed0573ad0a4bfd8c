import type { FieldError } from '@backline/api-contract/envelope';
import { vi } from 'vitest';
import type { EndpointKey, ResponseOf } from '../data/endpoint-request.ts';

interface Request {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}
/** Of a list that fits on one page. */
export const ONE_PAGE = { page: 1, limit: 20, total: 1, totalPages: 1, hasMore: false };

/** What an endpoint answers: its data, a refusal, or one of both by the request, at once or later. */
type Answer<K extends EndpointKey> =
  | ResponseOf<K>
  | Refused
  | ((request: Request) => ResponseOf<K> | Refused | Promise<ResponseOf<K> | Refused>);
export type Answers = { [K in EndpointKey]?: Answer<K> };

/** An answer that refuses, with the problems of single fields. */
export class Refused {
  readonly status: number;
  readonly body: object;
  constructor(status: number, reason: string, message: string, errors: FieldError[] = []) {
    this.status = status;
    this.body = { status: 'error', code: status, reason, message, errors, requestId: 'r1' };
  }
}

export interface FakeServer {
  /** What was asked, in order: the endpoint's key, and the body where there is one. */
  asked: { key: string; body: unknown }[];
  /** Other answers from now on. */
  answer: (answers: Answers) => void;
}

/** Stands in for the server behind `fetch`, typed by the API's endpoints. An endpoint without an answer fails the test by its name. */
export function createFakeServer(first: Answers = {}): FakeServer {
  const answers = new Map<string, unknown>(Object.entries(first));
  const asked: FakeServer['asked'] = [];
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const { pathname, searchParams } = new URL(address, 'http://backline.test');
    const method = init?.method ?? 'GET';
    const path = pathname.replace(/^\/api\/v1/, '');
    const found = [...answers.keys()].find((key) => matches(key, method, path));
    if (!found) throw new Error(`The fake server has no answer for ${method} ${path}.`);
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ key: found, body });
    const given = answers.get(found);
    const request = { params: paramsOf(found, path), query: Object.fromEntries(searchParams), body };
    const answer = typeof given === 'function' ? await given(request) : given;
    return answer instanceof Refused
      ? Response.json(answer.body, { status: answer.status })
      : Response.json({ status: 'success', code: 200, reason: 'OK', message: '', data: answer });
  });
  return {
    asked,
    answer(more) {
      for (const [key, value] of Object.entries(more)) answers.set(key, value);
    },
  };
}

const patternOf = (key: string): RegExp =>
  new RegExp(`^${key.replace(/^\S+ /, '').replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
const matches = (key: string, method: string, path: string): boolean =>
  key.startsWith(`${method} `) && patternOf(key).test(path);
const paramsOf = (key: string, path: string): Record<string, string> => ({
  ...patternOf(key).exec(path)?.groups,
});
