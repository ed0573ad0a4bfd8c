import type { User } from '@backline/api-contract/accounts';
import { type DetailChange, detailChangeBodySchema } from '@backline/api-contract/detail-changes';
import type { Profile } from '@backline/api-contract/profiles';
import { useForm } from '@mantine/form';
import type { z } from 'zod';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { toastSuccess } from '../../../ui/toast.tsx';
import { detailFieldsOf, type ProfileValues, patchOf, valuesOf } from '../profiles/index.ts';
import { useSendInChangeMutation } from './accounts.api.ts';

/** The form for what a signature has fixed. It begins with what waits already, so that sending it again corrects that. */
export function useChangeForm(user: User, profile: Profile, change: DetailChange | null) {
  const [sendIn, { isLoading }] = useSendInChangeMutation();
  const specs = detailFieldsOf(profile.type);
  const inUse = valuesOf(specs, { ...profile, ...user });
  const waiting = change?.status === 'in_review' ? change : null;
  const wanted = Object.fromEntries((waiting?.fields ?? []).map(({ field, after }) => [field, after ?? '']));

  /** What differs from what is in use, not from what waits: the new request takes the place of the old one. */
  const toBody = (values: ProfileValues) =>
    ({
      ...patchOf(specs, inUse, values),
      reason: String(values.reason),
    }) as z.input<typeof detailChangeBodySchema>;
  const form = useForm<ProfileValues>({
    mode: 'controlled',
    initialValues: { ...inUse, ...wanted, reason: waiting?.reason ?? '' },
    validate: validateBySchema(detailChangeBodySchema, toBody),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function send(values: ProfileValues) {
    clear();
    const result = await sendIn({ body: toBody(values) });
    if (result.error) return fail(result.error);
    toastSuccess('Sent in', 'Everything stays as it is until a reviewer has approved it.');
  }

  return { form, formRef, specs, problem, isLoading, submit: form.onSubmit(send, goToFirstError) };
}
