import { screen } from '@testing-library/react';

/** What a field says is wrong with it, found as a screen reader finds it: through the field's description; null where it is in order. */
export function errorOf(label: string | RegExp): string | null {
  const field = screen.getByLabelText(label, { selector: 'input, textarea' });
  if (field.getAttribute('aria-invalid') !== 'true') return null;
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  const error = ids.map((id) => document.getElementById(id)).find((part) => part?.id.endsWith('-error'));
  return error?.textContent ?? '';
}
