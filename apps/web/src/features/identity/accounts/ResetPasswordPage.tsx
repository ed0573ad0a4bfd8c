import { resetPasswordBodySchema } from '@backline/api-contract/accounts';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useSearchParams } from 'react-router';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Card } from '../../../ui/Section.tsx';
import { useResetPasswordMutation } from './accounts.api.ts';
import { FormHeading } from './FormHeading.tsx';
import { ACCOUNT_AFTER_LOGIN, linkProblem } from './mail-link.ts';
import { checkNewPassword, NewPassword } from './NewPassword.tsx';

function Done() {
  return (
    <Stack role="status">
      <Text>Your password is changed. For your safety you were logged out everywhere.</Text>
      <Button component={Link} to="/login">
        Log in with the new password
      </Button>
      <Anchor component={Link} to={ACCOUNT_AFTER_LOGIN}>
        You did not open this account yourself? Check its name, number and role
      </Anchor>
    </Stack>
  );
}

export function ResetPasswordPage() {
  const token = useSearchParams()[0].get('token') ?? '';
  const [reset, { isLoading, isSuccess }] = useResetPasswordMutation();
  const form = useForm({
    mode: 'controlled',
    initialValues: { password: '' },
    validate: validateBySchema(
      resetPasswordBodySchema,
      (values) => ({ token, ...values }),
      ({ password }) => ({ password: checkNewPassword(password) }),
    ),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit({ password }: { password: string }) {
    clear();
    const result = await reset({ body: { token, password } });
    if (result.error) fail(linkProblem(result.error));
  }

  return (
    <Stack gap="lg">
      <FormHeading title="Choose a new password" />
      <Card>
        {isSuccess ? (
          <Done />
        ) : (
          <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
            <Stack>
              <FormProblem problem={problem} />
              <NewPassword label="New password" {...form.getInputProps('password')} />
              <Button type="submit" loading={isLoading}>
                Save the new password
              </Button>
            </Stack>
          </form>
        )}
      </Card>
      <Anchor component={Link} to="/forgot-password" ta="center">
        Ask for a new link
      </Anchor>
    </Stack>
  );
}
