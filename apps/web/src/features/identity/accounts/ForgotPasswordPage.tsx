import { forgotPasswordBodySchema } from '@backline/api-contract/accounts';
import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from 'react-router';
import { useDevState } from '../../../data/dev-state.ts';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Card } from '../../../ui/Section.tsx';
import { useForgotPasswordMutation } from './accounts.api.ts';
import { FormHeading } from './FormHeading.tsx';

function MailSent({ email }: { email: string }) {
  const dev = useDevState();
  return (
    <Stack role="status">
      <Text>
        If there is an account for <b>{email}</b>, a link to choose a new password is on its way. It is good
        for one hour.
      </Text>
      {dev && (
        <Anchor component={Link} to={`/dev/mail?to=${encodeURIComponent(email)}`}>
          Open the local mailbox
        </Anchor>
      )}
    </Stack>
  );
}

const toBody = ({ email }: { email: string }) => ({ email: email.trim() });

export function ForgotPasswordPage() {
  const [ask, { isLoading, isSuccess }] = useForgotPasswordMutation();
  const form = useForm({
    mode: 'controlled',
    initialValues: { email: '' },
    validate: validateBySchema(forgotPasswordBodySchema, toBody),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: { email: string }) {
    clear();
    const result = await ask({ body: toBody(values) });
    if (result.error) fail(result.error);
  }

  return (
    <Stack gap="lg">
      <FormHeading title="Forgot your password?">We send you a link to choose a new one.</FormHeading>
      <Card>
        {isSuccess ? (
          <MailSent email={form.values.email.trim()} />
        ) : (
          <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
            <Stack>
              <FormProblem problem={problem} />
              <TextInput
                label="Email"
                type="email"
                autoComplete="username"
                {...form.getInputProps('email')}
              />
              <Button type="submit" loading={isLoading}>
                Send the link
              </Button>
            </Stack>
          </form>
        )}
      </Card>
      <Anchor component={Link} to="/login" ta="center">
        Back to login
      </Anchor>
    </Stack>
  );
}
