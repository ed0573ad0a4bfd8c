import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSessionStatus } from '../../../data/use-session.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { Card } from '../../../ui/Section.tsx';
import { DemoLogins } from './DemoLogins.tsx';
import { FormHeading } from './FormHeading.tsx';
import { nextPath } from './next-path.ts';
import { useLoginForm } from './use-login-form.ts';

export function LoginPage() {
  const [search] = useSearchParams();
  const status = useSessionStatus();
  const { form, formRef, problem, submit, enter, isLoading } = useLoginForm();
  // The session decides, so that a login in another way (a demo login, a restored session) leads on too.
  if (status === 'member') return <Navigate to={nextPath(search)} replace />;
  return (
    <Stack gap="lg">
      <FormHeading title="Welcome back">
        New here?{' '}
        <Anchor component={Link} to={{ pathname: '/register', search: search.toString() }}>
          Create an account
        </Anchor>
      </FormHeading>
      <Card>
        <form ref={formRef} onSubmit={submit} noValidate>
          <Stack>
            <FormProblem problem={problem} />
            <TextInput label="Email" type="email" autoComplete="username" {...form.getInputProps('email')} />
            <PasswordField
              label="Password"
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={isLoading} fullWidth>
              Log in
            </Button>
            <Text size="sm" ta="center">
              <Anchor component={Link} to="/forgot-password">
                Forgot your password?
              </Anchor>
            </Text>
          </Stack>
        </form>
      </Card>
      <DemoLogins onPick={(login) => enter(login)} />
    </Stack>
  );
}
