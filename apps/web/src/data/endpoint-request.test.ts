import type { BookingDetail } from '@backline/api-contract/bookings';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type ArgumentOf,
  type ReadKey,
  type ResponseOf,
  requestOf,
  type WriteKey,
} from './endpoint-request.ts';
import { endpoints } from './endpoints.ts';

describe('the request of an endpoint', () => {
  it('has its parameters in the path, escaped, and nothing of them in the query', () => {
    expect(requestOf('POST /admin/jobs/:name/run', { name: 'trust.decay/1' })).toEqual({
      url: '/admin/jobs/trust.decay%2F1/run',
      method: 'POST',
      params: {},
    });
  });

  it('has everything else in the query', () => {
    const request = requestOf('GET /opportunities/:id/applications', { id: 'o1', page: 2, limit: 100 });
    expect(request).toEqual({
      url: '/opportunities/o1/applications',
      method: 'GET',
      params: { page: 2, limit: 100 },
    });
  });

  it('keeps body and key apart', () => {
    const request = requestOf('POST /bookings/:id/confirm-completion', {
      id: 'b1',
      body: { rating: 5 },
      idempotencyKey: 'k1',
    });
    expect(request).toEqual({
      url: '/bookings/b1/confirm-completion',
      method: 'POST',
      params: {},
      body: { rating: 5 },
      idempotencyKey: 'k1',
    });
  });
});

/** Held by the compiler: each line marked as an error has to be one, or `check:types` fails. */
describe('the types of an endpoint', () => {
  it('follow from its key', () => {
    expectTypeOf<ResponseOf<'GET /bookings/:id'>>().toEqualTypeOf<BookingDetail>();
    expectTypeOf<ResponseOf<'GET /bookings'>['pagination']['total']>().toEqualTypeOf<number>();
    expectTypeOf<ArgumentOf<'GET /bookings/:id'>>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<ArgumentOf<'GET /auth/me'>>().toEqualTypeOf<void>();
    expectTypeOf<ArgumentOf<'POST /bookings/:id/ratings'>>().toEqualTypeOf<{
      id: string;
      body: { rating: number; feedback?: string | undefined };
    }>();
    expectTypeOf<'POST /bookings/:id/ratings'>().toExtend<WriteKey>();
    expectTypeOf<'GET /contracts/:id/pdf'>().not.toExtend<ReadKey>();
  });

  it('refuse what the server has not', () => {
    const typed = () => {
      // @ts-expect-error there is no such path
      requestOf('GET /booking/:id', { id: 'b1' });
      // @ts-expect-error nor such a method of it
      requestOf('DELETE /bookings/:id', { id: 'b1' });
      // @ts-expect-error the path needs its parameter
      requestOf('GET /bookings/:id', {});
      // @ts-expect-error the query knows no such field
      requestOf('GET /bookings', { side: 'artist' });
      // @ts-expect-error a flag is no text
      requestOf('GET /bookings', { upcoming: 'true' });
      // @ts-expect-error a body is needed
      requestOf('POST /bookings/:id/ratings', { id: 'b1' });
      // @ts-expect-error stars are a number
      requestOf('POST /bookings/:id/ratings', { id: 'b1', body: { rating: 'five' } });
      // @ts-expect-error only what moves money takes a key
      requestOf('POST /bookings/:id/ratings', { id: 'b1', body: { rating: 5 }, idempotencyKey: 'k' });
      endpoints(({ read, write }) => ({
        // @ts-expect-error what changes something is no query
        a: read('POST /auth/logout'),
        // @ts-expect-error what only reads is no mutation
        b: write('GET /auth/me'),
        // @ts-expect-error no such cache tag
        c: read('GET /auth/me', { providesTags: ['Mee'] }),
        d: read('GET /auth/me', {
          // @ts-expect-error the answer has no such field
          onQueryStarted: async (_, use) => use.dispatch((await use.queryFulfilled).data.name),
        }),
      }));
    };
    expect(typed).toBeTypeOf('function');
  });
});
