import { type Refusal, refuse } from '../../../../platform/errors.ts';

/** The gateway understood the request and said no: to repeat it as it is makes no sense. */
export class GatewayRefusal extends Error {
  readonly field: string | null;

  constructor(description: string, field: string | null) {
    super(description);
    this.name = 'GatewayRefusal';
    this.field = field;
  }
}

/** Asks the gateway for a member who waits for the answer: its no becomes the member's. @throws PAYMENT_REFUSED, GATEWAY_UNAVAILABLE */
export async function callForMember<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof GatewayRefusal ? refuse('PAYMENT_REFUSED', error.message) : error;
  }
}

const CONFLICT = 409;
const TOO_MANY = 429;

/**
 * What a failed call means. Anything but a clear no - no answer, a time-out, 409 while the same request is still worked on, 429, 5xx -
 * leaves the outcome open, so the caller asks again under the same key.
 */
export function gatewayProblem(error: unknown): GatewayRefusal | Refusal {
  const { status, body } = readError(error);
  const saysNo =
    status !== null && status >= 400 && status < 500 && status !== CONFLICT && status !== TOO_MANY;
  if (!saysNo) return refuse('GATEWAY_UNAVAILABLE');
  return new GatewayRefusal(
    textOf(body.description) ?? 'The gateway refused the request.',
    textOf(body.field),
  );
}

/**
 * The SDK throws `{statusCode, error}`, its axios instance `{response: {status, data: {error}}}`. Where no answer came at all the SDK
 * stumbles over its own error handler and throws a TypeError: that has no status and means the same.
 */
function readError(error: unknown): { status: number | null; body: Record<string, unknown> } {
  const { statusCode, error: sdkBody, response } = asRecord(error);
  const { status = statusCode, data } = asRecord(response);
  const code = Number(status);
  const body = asRecord(sdkBody ?? asRecord(data).error);
  return { status: Number.isInteger(code) ? code : null, body };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
