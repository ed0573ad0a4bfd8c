import type { User } from '@backline/api-contract/accounts';
import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { useDetailsForm } from './use-details-form.ts';

interface DetailsFormProps {
  user: User;
  /** Until something was made in the role: a profile that somebody looked at is such a thing. */
  mayChangeRole: boolean;
}

/** Name and phone until a contract is signed under them, and the role while nothing rests on it. */
export function DetailsForm({ user, mayChangeRole }: DetailsFormProps) {
  const { form, formRef, problem, isLoading, submit } = useDetailsForm(user);
  return (
    <form ref={formRef} onSubmit={submit} noValidate aria-label="Your details">
      <Stack>
        <FormProblem problem={problem} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="First name" autoComplete="given-name" {...form.getInputProps('firstName')} />
          <TextInput label="Last name" autoComplete="family-name" {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput
          label="Mobile number (optional)"
          description="With country code, as in +91 98200 12345"
          type="tel"
          autoComplete="tel"
          {...form.getInputProps('phone')}
        />
        {mayChangeRole && <RoleChoice {...form.getInputProps('role')} />}
        <FormActions>
          <Button type="submit" loading={isLoading}>
            Save details
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
