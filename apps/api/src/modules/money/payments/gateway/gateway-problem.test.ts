import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../platform/errors.ts';
import { GatewayRefusal, gatewayProblem } from './gateway-problem.ts';

const said = { code: 'BAD_REQUEST_ERROR', description: 'The amount is too small.', field: 'amount' };

describe('a failed call to the gateway', () => {
  it.each([
    ['of the SDK', { statusCode: 400, error: said }],
    ['of the SDK, with its status as text', { statusCode: '400', error: said }],
    ['of the axios instance', { response: { status: 400, data: { error: said } } }],
  ])('is a no where the error %s says 400', (_whose, error) => {
    const problem = gatewayProblem(error);
    expect(problem).toBeInstanceOf(GatewayRefusal);
    expect(problem).toMatchObject({ message: 'The amount is too small.', field: 'amount' });
  });

  it('is a no with words of our own where the gateway has none', () => {
    expect(gatewayProblem({ statusCode: 400 }).message).toBe('The gateway refused the request.');
    expect(gatewayProblem({ statusCode: 401, error: { description: '' } })).toMatchObject({ field: null });
  });

  it.each([
    ['409', { statusCode: 409, error: said }],
    ['429', { statusCode: 429, error: said }],
    ['500', { statusCode: 500, error: said }],
    ['502 of the axios instance', { response: { status: 502, data: '<html>' } }],
    ['a time-out', Object.assign(new Error('timeout of 6000ms exceeded'), { code: 'ECONNABORTED' })],
    ['a line that was cut', new TypeError("Cannot read properties of undefined (reading 'status')")],
    ['nothing at all', undefined],
  ])('leaves the outcome open after %s', (_what, error) => {
    const problem = gatewayProblem(error);
    expect(problem).toBeInstanceOf(Refusal);
    expect(problem).toMatchObject({ code: 'GATEWAY_UNAVAILABLE' });
  });
});
