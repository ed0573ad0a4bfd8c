import type { Endpoints } from '@backline/api-contract/endpoints.generated';
import type { ApiRequest } from './request.ts';

/** `GET /bookings/:id`, as the API's own records name it. */
export type EndpointKey = keyof Endpoints;
/** The path of an endpoint, below `/api/v1`. */
export type ApiPath = EndpointKey extends infer K ? (K extends `${string} ${infer P}` ? P : never) : never;
type Path<Method extends string> = Extract<EndpointKey, `${Method} /${string}`>;
/** Endpoints that read, and those that change something. */
export type ReadKey = Exclude<Path<'GET'>, FileKey>;
export type WriteKey = Exclude<EndpointKey, Path<'GET'>>;
export type FileKey = {
  [K in EndpointKey]: Endpoints[K]['kind'] extends 'file' ? K : never;
}[EndpointKey];

export type ResponseOf<K extends EndpointKey> = Endpoints[K]['response'];

type Given<T> = T extends undefined ? unknown : T;
type BodyOf<T> = undefined extends T ? unknown : { body: T };
type KeyOf<T> = T extends 'idempotent' ? { idempotencyKey?: string } : unknown;
// biome-ignore lint/suspicious/noConfusingVoidType: RTK Query's word for an argument that may be left out
type Nothing = void;
type Flat<T> = { [K in keyof T]: T[K] };
type All<E extends Endpoints[EndpointKey]> = Flat<
  Given<E['params']> & Given<E['query']> & BodyOf<E['body']> & KeyOf<E['kind']>
>;

/**
 * What a call of an endpoint takes: parameters of path and query by their names, and the body beside them. Nothing at all where the endpoint
 * needs nothing.
 */
export type ArgumentOf<K extends EndpointKey> = keyof All<Endpoints[K]> extends never
  ? Nothing
  : Record<never, never> extends All<Endpoints[K]>
    ? All<Endpoints[K]> | Nothing
    : All<Endpoints[K]>;

/** The request of an endpoint: what the path names goes into it, `body` and `idempotencyKey` have places of their own, the rest is the query. */
export function requestOf<K extends EndpointKey>(key: K, argument: ArgumentOf<K>): ApiRequest {
  const [method, path = ''] = key.split(' ');
  const { body, idempotencyKey, ...rest } = (argument ?? {}) as Record<string, unknown>;
  const params = { ...rest };
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    delete params[name];
    return encodeURIComponent(String(rest[name]));
  });
  return {
    url,
    method: method as NonNullable<ApiRequest['method']>,
    params: params as NonNullable<ApiRequest['params']>,
    ...(body === undefined ? {} : { body }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey: String(idempotencyKey) }),
  };
}
