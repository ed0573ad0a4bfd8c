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
    const result = schema.safeParse(toBody(values));
    const errors: FieldError[] = result.success ? [] : result.error.issues.map(toFieldError);
    for (const [field, message] of Object.entries<string | null | undefined>(rules(values)))
      if (message) errors.push({ field, message });
    return splitFieldErrors({ errors }, Object.keys(values)).known;
  };
}

/** As the server says it: a wrong type is, in a form, a field that is still empty. */
function toFieldError({ code, path, message }: z.core.$ZodIssue): FieldError {
  return {
    field: path.join('.'),
    message: code === 'invalid_type' ? 'This field is required.' : message,
  };
}
