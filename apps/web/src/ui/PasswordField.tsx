import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A password; unlike the library's own input it tells screen readers when it is in error. */
export function PasswordField(props: PasswordInputProps) {
  return <PasswordInput {...props} aria-invalid={props.error ? true : undefined} />;
}
