import type { FieldError } from '@backline/api-contract/envelope';

const MESSAGE = 'This text holds characters that cannot be stored.';

/**
 * Every text in some input that PostgreSQL cannot keep: one with a null byte, or with half of a surrogate pair, which
 * JSON columns refuse. Asked of all input in one place, so that no schema can forget it. See
 * docs/rules/README.md#bad-input.
 */
export function unstorableTexts(input: unknown): FieldError[] {
  const errors: FieldError[] = [];
  // The list grows while it is walked. No recursion: whoever sends a body chooses how deep it is.
  const places = [{ field: '', value: input }];
  for (const { field, value } of places) {
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed()) errors.push({ field, message: MESSAGE });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        places.push({ field: field === '' ? key : `${field}.${key}`, value: inner });
    }
  }
  return errors;
}
