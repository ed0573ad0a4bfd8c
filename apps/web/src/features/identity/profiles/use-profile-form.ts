import { type Profile, updateProfileBodies } from '@backline/api-contract/profiles';
import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { toastSuccess } from '../../../ui/toast.tsx';
import { type ProfileValues, toPatch, toValues } from './profile-values.ts';
import { useUpdateProfileMutation } from './profiles.api.ts';

/** The editor's state: what was typed stays in the form until the server has taken it. */
export function useProfileForm(profile: Profile) {
  const [update, { isLoading }] = useUpdateProfileMutation();
  const toBody = (values: ProfileValues) => toPatch(profile.type, toValues(profile), values);
  const form = useForm<ProfileValues>({
    mode: 'controlled',
    initialValues: toValues(profile),
    validate: validateBySchema(updateProfileBodies[profile.type], toBody),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);
  const patch = toBody(form.values);
  const dirty = Object.keys(patch).length > 0;

  async function save() {
    clear();
    const result = await update({ body: patch });
    if (result.error) return fail(result.error);
    const saved = toValues(result.data.profile);
    form.setInitialValues(saved);
    form.setValues(saved);
    toastSuccess('Profile saved');
  }

  const submit = form.onSubmit(save, goToFirstError);
  return {
    form,
    formRef,
    problem,
    dirty,
    submit,
    isLoading,
    discard: () => form.setValues(toValues(profile)),
  };
}
