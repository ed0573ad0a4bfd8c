import type { FieldError } from '@backline/api-contract/envelope';
import type { z } from 'zod';
import { splitFieldErrors } from './form-problem.ts';

/**
 * A form's `validate` from the schema of the request that it sends: what the server would refuse by it is said on the field before sending,
 * in the server's words. The library's own `schemaResolver` checks the values as they are typed, and names a field by its whole path
 * (`signature.value`); here the schema sees what is sent, and a problem inside a field lands on that field. A problem that is no field's of
 * the form holds nothing back: the server answers, and it is said above the form.
 * @param toBody the request's body from the form's values
 * @param rules what the schema cannot know (another field, the clock, a box to tick), by field; the schema's words come first
 */
export function validateBySchema<Values extends object>(
  schema: z.ZodType,
  toBody: (values: Values) => unknown,
  rules: (values: Values) => Partial<Record<keyof Values, string | null>> = () => ({}),
): (values: Values) => Record<string, string> {
  return (values) => {
    const body = toBody(values);
    const result = schema.safeParse(body);
    const errors: FieldError[] = result.success
      ? []
      : result.error.issues.map((issue) => toFieldError(issue, body));
    for (const [field, message] of Object.entries<string | null | undefined>(rules(values)))
      if (message) errors.push({ field, message });
    return splitFieldErrors({ errors }, Object.keys(values)).known;
  };
}

/** As the server says it: a wrong type is, in a form, a field that is still empty, or a number that was typed and is none. */
function toFieldError({ code, path, message }: z.core.$ZodIssue, body: unknown): FieldError {
  const wrongType = isEmpty(valueAt(body, path))
    ? 'This field is required.'
    : 'Enter a whole number, in digits.';
  return { field: path.join('.'), message: code === 'invalid_type' ? wrongType : message };
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, name) => (part === null || part === undefined ? part : Reflect.get(Object(part), name)),
    body,
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value !== 'string' || value === '';
}
