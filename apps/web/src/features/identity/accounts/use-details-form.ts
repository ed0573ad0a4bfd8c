import { changeDetailsBodySchema, type User } from '@backline/api-contract/accounts';
import { useForm } from '@mantine/form';
import type { z } from 'zod';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useChangeDetailsMutation } from './accounts.api.ts';

interface DetailsValues {
  firstName: string;
  lastName: string;
  phone: string;
  role: string;
}

const valuesOf = ({ firstName, lastName, phone, role }: User): DetailsValues => ({
  firstName,
  lastName,
  phone: phone ?? '',
  role,
});

/** What differs from the account: what nobody touched is not asked to be changed. An emptied phone is no phone. */
function toBody(user: User, values: DetailsValues): z.input<typeof changeDetailsBodySchema> {
  const before = valuesOf(user);
  const changed = Object.entries(values).filter(
    ([field, value]) => value.trim() !== before[field as keyof DetailsValues],
  );
  return Object.fromEntries(
    changed.map(([field, value]) => [field, field === 'phone' && value.trim() === '' ? null : value]),
  );
}

/** The form for who one is; the server says at the field what is fixed by now. */
export function useDetailsForm(user: User) {
  const [change, { isLoading }] = useChangeDetailsMutation();
  const form = useForm<DetailsValues>({
    mode: 'controlled',
    initialValues: valuesOf(user),
    validate: validateBySchema(changeDetailsBodySchema, (values) => toBody(user, values)),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function send(values: DetailsValues) {
    clear();
    const result = await change({ body: toBody(user, values) });
    if (result.error) return fail(result.error);
    form.setValues(valuesOf(result.data.user));
    toastSuccess('Saved', 'These are your details from now on.');
  }

  return { form, formRef, problem, isLoading, submit: form.onSubmit(send, goToFirstError) };
}
