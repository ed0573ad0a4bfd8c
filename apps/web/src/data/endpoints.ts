import type {
  EndpointBuilder,
  EndpointDefinitions,
  MutationDefinition,
  QueryDefinition,
} from '@reduxjs/toolkit/query/react';
import { type ApiQuery, api, type Tag } from './api.ts';
import {
  type ArgumentOf,
  type ReadKey,
  type ResponseOf,
  requestOf,
  type WriteKey,
} from './endpoint-request.ts';

type Reading<K extends ReadKey> = QueryDefinition<ArgumentOf<K>, ApiQuery, Tag, ResponseOf<K>, 'api'>;
type Writing<K extends WriteKey> = MutationDefinition<ArgumentOf<K>, ApiQuery, Tag, ResponseOf<K>, 'api'>;
type ReadOptions<K extends ReadKey> = Pick<
  Reading<K>,
  'providesTags' | 'keepUnusedDataFor' | 'onQueryStarted'
>;
type WriteOptions<K extends WriteKey> = Pick<Writing<K>, 'invalidatesTags' | 'onQueryStarted'>;

function typed(build: EndpointBuilder<ApiQuery, Tag, 'api'>) {
  return {
    /** A query of the endpoint: `read('GET /bookings/:id', { providesTags: ['Booking'] })`. */
    read: <K extends ReadKey>(key: K, options: ReadOptions<K> = {}): Reading<K> =>
      build.query({ ...options, query: (argument: ArgumentOf<K>) => requestOf(key, argument) }),
    /** A mutation by the endpoint: `write('POST /applications', { invalidatesTags: ['Application'] })`. */
    write: <K extends WriteKey>(key: K, options: WriteOptions<K> = {}): Writing<K> =>
      build.mutation({ ...options, query: (argument: ArgumentOf<K>) => requestOf(key, argument) }),
  };
}

/**
 * A feature's part of the API. Path, parameters, body and answer follow from the key, which is that of the server's own route record, so that
 * none of them can be written wrongly by hand.
 */
export function endpoints<E extends EndpointDefinitions>(define: (to: ReturnType<typeof typed>) => E) {
  return api.injectEndpoints<E>({ endpoints: (build) => define(typed(build)) });
}
