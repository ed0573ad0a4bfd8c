import { changePasswordBodySchema } from '@backline/api-contract/accounts';
import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useChangePasswordMutation } from './accounts.api.ts';
import { checkNewPassword, NewPassword } from './NewPassword.tsx';

const EMPTY = { currentPassword: '', newPassword: '' };

export function ChangePasswordForm() {
  const [change, { isLoading }] = useChangePasswordMutation();
  const form = useForm({
    mode: 'controlled',
    initialValues: EMPTY,
    validate: validateBySchema(
      changePasswordBodySchema,
      (values) => values,
      ({ newPassword }) => ({ newPassword: checkNewPassword(newPassword) }),
    ),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: typeof EMPTY) {
    clear();
    const result = await change({ body: values });
    if (result.error) return fail(result.error);
    form.reset();
    toastSuccess('Password changed', 'All your other sessions have ended.');
  }

  return (
    <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <Stack>
        <FormProblem problem={problem} />
        <PasswordField
          label="Current password"
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <NewPassword label="New password" {...form.getInputProps('newPassword')} />
        <FormActions>
          <Button type="submit" loading={isLoading}>
            Change password
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
