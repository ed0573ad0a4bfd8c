import { paymentSchema, paymentsQuerySchema } from '@backline/api-contract/payments';
import { idParamsSchema } from '@backline/api-contract/primitives';
import { describe, expect, it } from 'vitest';
import { type EndpointRoute, endpointsSource } from './api-endpoints.ts';

const names = new Map<unknown, string>([
  [paymentSchema, 'payments.paymentSchema'],
  [idParamsSchema, 'primitives.idParamsSchema'],
  [paymentsQuerySchema, 'operator-words.pageQuerySchema'],
]);
const detail: EndpointRoute = {
  method: 'get',
  path: '/payments/:id',
  params: idParamsSchema,
  response: paymentSchema,
};

describe('the types of the endpoints', () => {
  it('name the schemas that the wire package exports', () => {
    const list: EndpointRoute = {
      method: 'get',
      path: '/payments',
      query: paymentsQuerySchema,
      response: paymentSchema,
    };
    expect(endpointsSource([detail, list], names).split('\n').slice(1)).toEqual([
      "import type * as operatorWords from './operator-words.ts';",
      "import type * as payments from './payments.ts';",
      "import type * as primitives from './primitives.ts';",
      "import type { Endpoint } from './endpoint.ts';",
      '',
      'export interface Endpoints {',
      "  'GET /payments': Endpoint<undefined, typeof operatorWords.pageQuerySchema, undefined, typeof payments.paymentSchema, 'list'>;",
      "  'GET /payments/:id': Endpoint<typeof primitives.idParamsSchema, undefined, undefined, typeof payments.paymentSchema, 'plain'>;",
      '}',
      '',
    ]);
  });

  it('say what takes a key against repetition, and what answers with a file', () => {
    const pdf: EndpointRoute = {
      ...detail,
      path: '/payments/:id/pdf',
      response: paymentSchema.partial(),
      file: { contentType: 'application/pdf' },
    };
    const order: EndpointRoute = { ...detail, method: 'post', idempotent: true };
    const source = endpointsSource([pdf, order], names);
    expect(source).toContain(
      "'GET /payments/:id/pdf': Endpoint<typeof primitives.idParamsSchema, undefined, undefined, undefined, 'file'>",
    );
    expect(source).toContain("'POST /payments/:id': Endpoint<");
    expect(source).toContain("'idempotent'>");
  });

  it('are refused for every schema without a name, all at once', () => {
    const anonymous: EndpointRoute = {
      ...detail,
      method: 'patch',
      body: paymentSchema.partial(),
      response: paymentSchema.partial(),
    };
    expect(() => endpointsSource([detail, anonymous], names)).toThrow(
      /PATCH \/payments\/:id: body\n {2}PATCH \/payments\/:id: response/,
    );
  });
});
