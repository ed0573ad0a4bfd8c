import { registerBodySchema } from '@backline/api-contract/accounts';
import { useForm } from '@mantine/form';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { useRegisterMutation } from './accounts.api.ts';
import { checkNewPassword } from './NewPassword.tsx';
import { isSelfRegisteredRole, type SelfRegisteredRole } from './RoleChoice.tsx';

interface RegisterValues {
  role: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  password: string;
  acceptTerms: boolean;
}

/** Form values as the API takes them: an empty phone is no phone. A role that is not chosen yet is refused by the schema. */
export function toRegisterBody(values: RegisterValues): z.input<typeof registerBodySchema> {
  const { phone, ...rest } = values;
  return {
    ...rest,
    email: values.email.trim(),
    role: values.role as SelfRegisteredRole,
    ...(phone.trim() === '' ? {} : { phone: phone.replace(/[\s-]/g, '') }),
  };
}

/** The wire leaves the terms open for programs, and the password's rules to a list that the page ticks off. */
const besideTheSchema = ({ password, acceptTerms }: RegisterValues) => ({
  password: checkNewPassword(password),
  acceptTerms: acceptTerms ? null : 'An account needs your agreement to the terms.',
});

/** What the form says before sending: what the schema refuses, then the rules above. */
export const validateRegistration = validateBySchema(registerBodySchema, toRegisterBody, besideTheSchema);

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
    validate: validateRegistration,
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: RegisterValues) {
    clear();
    const result = await register({ body: toRegisterBody(values) });
    if (result.error) fail(result.error);
  }
  return { form, formRef, problem, submit: form.onSubmit(submit, goToFirstError), isLoading, search };
}
