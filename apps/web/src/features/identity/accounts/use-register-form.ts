import type { registerBodySchema } from '@backline/api-contract/accounts';
import { useForm } from '@mantine/form';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { useRegisterMutation } from './accounts.api.ts';
import { checkNewPassword } from './NewPassword.tsx';
import { isSelfRegisteredRole } from './RoleChoice.tsx';

interface RegisterValues {
  role: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  password: string;
  acceptTerms: boolean;
}

const filled = (words: string) => (value: string) => (value.trim() === '' ? words : null);

/** Form values as the API takes them: an empty phone is no phone. */
export function toRegisterBody(values: RegisterValues): z.input<typeof registerBodySchema> {
  const { phone, role, ...rest } = values;
  return {
    ...rest,
    email: values.email.trim(),
    role: isSelfRegisteredRole(role) ? role : 'artist',
    ...(phone.trim() === '' ? {} : { phone: phone.replace(/[\s-]/g, '') }),
  };
}

export function useRegisterForm() {
  const [search] = useSearchParams();
  const wanted = search.get('role');
  const [register, { isLoading }] = useRegisterMutation();
  const form = useForm<RegisterValues>({
    mode: 'controlled',
    initialValues: {
      role: isSelfRegisteredRole(wanted) ? wanted : '',
      firstName: '',
      lastName: '',
      email: '',
      phone: '',
      password: '',
      acceptTerms: false,
    },
    validate: {
      role: (value) => (isSelfRegisteredRole(value) ? null : 'Choose one of the three.'),
      firstName: filled('Give your first name.'),
      lastName: filled('Give your last name.'),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : 'Give a full email address.'),
      password: checkNewPassword,
      acceptTerms: (value) => (value ? null : 'An account needs your agreement to the terms.'),
    },
  });
  const { problem, fail, clear } = useFormProblem(form);

  async function submit(values: RegisterValues) {
    clear();
    const result = await register({ body: toRegisterBody(values) });
    if (result.error) fail(result.error);
  }
  return { form, problem, submit, isLoading, search };
}
