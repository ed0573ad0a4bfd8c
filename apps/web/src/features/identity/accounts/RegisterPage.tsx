import { Anchor, Button, Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Link, Navigate } from 'react-router';
import { useSessionStatus } from '../../../data/use-session.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Card } from '../../../ui/Section.tsx';
import { FormHeading } from './FormHeading.tsx';
import { NewPassword } from './NewPassword.tsx';
import { nextPath } from './next-path.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { useRegisterForm } from './use-register-form.ts';

const termsLabel = (
  <>
    I agree to the{' '}
    <Anchor component={Link} to="/terms" target="_blank" inherit>
      terms
    </Anchor>{' '}
    and have read the{' '}
    <Anchor component={Link} to="/privacy" target="_blank" inherit>
      privacy notice
    </Anchor>
  </>
);

function RegisterForm({ form, formRef, problem, submit, isLoading }: ReturnType<typeof useRegisterForm>) {
  return (
    <form ref={formRef} onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <RoleChoice {...form.getInputProps('role')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="First name" autoComplete="given-name" {...form.getInputProps('firstName')} />
          <TextInput label="Last name" autoComplete="family-name" {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput label="Email" type="email" autoComplete="username" {...form.getInputProps('email')} />
        <TextInput
          label="Mobile number (optional)"
          description="With country code, as in +91 98200 12345"
          type="tel"
          autoComplete="tel"
          {...form.getInputProps('phone')}
        />
        <NewPassword label="Password" {...form.getInputProps('password')} />
        <Checkbox
          label={termsLabel}
          {...form.getInputProps('acceptTerms', { type: 'checkbox' })}
          aria-invalid={Boolean(form.errors.acceptTerms)}
        />
        <Button type="submit" loading={isLoading} fullWidth>
          Create account
        </Button>
      </Stack>
    </form>
  );
}

export function RegisterPage() {
  const status = useSessionStatus();
  const register = useRegisterForm();
  if (status === 'member') return <Navigate to={nextPath(register.search)} replace />;
  return (
    <Stack gap="lg">
      <FormHeading title="Create your account">
        Free, in two minutes. Already a member?{' '}
        <Anchor component={Link} to={{ pathname: '/login', search: register.search.toString() }}>
          Log in
        </Anchor>
      </FormHeading>
      <Card>
        <RegisterForm {...register} />
      </Card>
    </Stack>
  );
}
