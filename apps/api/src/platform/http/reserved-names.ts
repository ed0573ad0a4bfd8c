import type { FieldError } from '@backline/api-contract/envelope';

/** JSON may name it, and whoever copies the object changes its kind instead: schemas leave it out without a word. */
const RESERVED = '__proto__';

/** Every field of some input that nobody can have meant. What is sent is either used or refused. See docs/rules/README.md#bad-input. */
export function reservedNames(input: unknown): FieldError[] {
  const errors: FieldError[] = [];
  // The list grows while it is walked. No recursion: whoever sends a body chooses how deep it is.
  const places = [{ field: '', value: input }];
  for (const { field, value } of places) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const name = field === '' ? key : `${field}.${key}`;
      if (key === RESERVED) errors.push({ field: name, message: 'This field is not known here.' });
      else places.push({ field: name, value: inner });
    }
  }
  return errors;
}
