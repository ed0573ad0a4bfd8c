import { type Profile, updateProfileBodies } from '@backline/api-contract/profiles';
import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { toastSuccess } from '../../../ui/toast.tsx';
import { fieldId } from './ProfileField.tsx';
import { type ProfileValues, toPatch, toValues } from './profile-values.ts';
import { useUpdateProfileMutation } from './profiles.api.ts';

function focusFirst([name]: string[]) {
  if (name) document.getElementById(fieldId(name))?.focus();
}

/** The editor's state: what was typed stays in the form until the server has taken it. */
export function useProfileForm(profile: Profile) {
  const [update, { isLoading }] = useUpdateProfileMutation();
  const toBody = (values: ProfileValues) => toPatch(profile.type, toValues(profile), values);
  const form = useForm<ProfileValues>({
    mode: 'controlled',
    initialValues: toValues(profile),
    validate: validateBySchema(updateProfileBodies[profile.type], toBody),
  });
  const { problem, fail, clear } = useFormProblem(form);
  const patch = toBody(form.values);
  const dirty = Object.keys(patch).length > 0;

  async function save() {
    clear();
    const result = await update({ body: patch });
    if (result.error) {
      fail(result.error);
      if ('errors' in result.error) focusFirst(result.error.errors.map(({ field }) => field));
      return;
    }
    const saved = toValues(result.data.profile);
    form.setInitialValues(saved);
    form.setValues(saved);
    toastSuccess('Profile saved');
  }

  const submit = form.onSubmit(save, (errors) => focusFirst(Object.keys(errors)));
  return { form, problem, dirty, submit, isLoading, discard: () => form.setValues(toValues(profile)) };
}
