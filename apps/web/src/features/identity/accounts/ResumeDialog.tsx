import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDevState } from '../../../data/dev-state.ts';
import { useUser } from '../../../data/use-session.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { useLoginForm } from './use-login-form.ts';

/** Over the page whose session has ended: it stays as it is, and goes on as soon as its member is back. */
export function ResumeDialog() {
  const user = useUser();
  const { form, formRef, problem, submit, enter, isLoading } = useLoginForm(user?.email);
  // Of the demonstration's members only oneself: another account would lose what this one typed.
  const demo = useDevState()?.demoLogins?.find(({ email }) => email === user?.email);
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Your session has ended"
      overlayProps={{ blur: 8 }}
      centered
    >
      {/* In the dialog's own form, which is not one of the page's. */}
      <form ref={formRef} onSubmit={submit} noValidate>
        <Stack>
          <Text>Log in again to go on. Everything that you typed is still on this page.</Text>
          <FormProblem problem={problem} />
          <TextInput label="Email" type="email" autoComplete="username" {...form.getInputProps('email')} />
          <PasswordField
            label="Password"
            autoComplete="current-password"
            data-autofocus
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={isLoading} fullWidth>
            Log in and go on
          </Button>
          {demo && (
            <Button variant="default" loading={isLoading} onClick={() => enter(demo)} fullWidth>
              Go on as {demo.name}
            </Button>
          )}
          <Button variant="subtle" onClick={() => window.location.assign('/login')} fullWidth>
            Leave this page
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
