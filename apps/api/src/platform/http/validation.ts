import type { FieldError } from '@backline/api-contract/envelope';
import type { Request } from 'express';
import type { z } from 'zod';
import { Refusal, refuse } from '../errors.ts';
import { reservedNames } from './reserved-names.ts';
import type { Input, Route } from './route.ts';
import { unstorableTexts } from './unstorable-text.ts';

/** A request's body must be JSON; then as `validateInput`. */
export function validateRequest(route: Route, request: Request): Input<unknown, unknown, unknown> {
  if (route.body && sendsBody(request) && !request.is('application/json'))
    throw refuse('UNSUPPORTED_MEDIA_TYPE');
  return validateInput(route, request);
}

/**
 * Checks params, query and body at once, so that the answer names every offending field. See
 * docs/rules/README.md#bad-input.
 */
export function validateInput(
  route: Route,
  given: { params: unknown; query: unknown; body: unknown },
): Input<unknown, unknown, unknown> {
  const errors: FieldError[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined;
    const result = schema.safeParse(value);
    const complaints = result.success ? unstorableTexts(result.data) : fieldErrorsOf(result.error);
    errors.push(...(complaints.length > 0 ? complaints : reservedNames(value)));
    return result.data;
  };
  const input = {
    params: read(route.params, given.params),
    query: read(route.query, given.query),
    body: read(route.body, given.body ?? {}),
  };
  if (errors.length > 0) throw new Refusal('VALIDATION_FAILED', { errors });
  return input;
}

/** What a schema complains about, by field: for schemas that only the use case can choose. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap(fieldErrors);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: 'This field is not known here.',
    }));
  }
  if (issue.code === 'invalid_union') return unionErrors(issue, path);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const message = missing ? 'This field is required.' : issue.message;
  return [{ field: path.join('.') || 'body', message }];
}

/** Of several allowed shapes, the complaints about the one that came nearest. */
function unionErrors(issue: z.core.$ZodIssueInvalidUnion, path: string[]): FieldError[] {
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  if (!nearest || nearest.length === 0) return [{ field: path.join('.') || 'body', message: issue.message }];
  return nearest.flatMap((inner) =>
    fieldErrors({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue),
  );
}

/** Many actions need no body; browsers send such a request with a length of nothing. */
function sendsBody(request: Request): boolean {
  return (
    request.header('transfer-encoding') !== undefined || Number(request.header('content-length') ?? 0) > 0
  );
}
