import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { useLoginMutation } from './accounts.api.ts';

const filled = (words: string) => (value: string) => (value.trim() === '' ? words : null);

/** Email and password, for the page of the login and for a session that goes on. */
export function useLoginForm(email = '') {
  const [login, { isLoading }] = useLoginMutation();
  const form = useForm({
    mode: 'controlled',
    initialValues: { email, password: '' },
    validate: { email: filled('Enter your email address.'), password: filled('Enter your password.') },
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: { email: string; password: string }) {
    clear();
    const result = await login({ body: { email: values.email.trim(), password: values.password } });
    if (result.error) fail(result.error);
  }
  return { form, formRef, problem, submit: form.onSubmit(submit, goToFirstError), enter: submit, isLoading };
}
