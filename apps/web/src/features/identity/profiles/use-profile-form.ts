import type { Profile } from '@backline/api-contract/profiles';
import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { toastSuccess } from '../../../ui/toast.tsx';
import { fieldId } from './ProfileField.tsx';
import { type ProfileValues, toPatch, toValues } from './profile-values.ts';
import { useUpdateProfileMutation } from './profiles.api.ts';

/** The editor's state: what was typed stays in the form until the server has taken it. */
export function useProfileForm(profile: Profile) {
  const [update, { isLoading }] = useUpdateProfileMutation();
  const form = useForm<ProfileValues>({ mode: 'controlled', initialValues: toValues(profile) });
  const { problem, fail, clear } = useFormProblem(form);
  const patch = toPatch(profile.type, toValues(profile), form.values);
  const dirty = Object.keys(patch).length > 0;

  async function save() {
    clear();
    const result = await update({ body: patch });
    if (result.error) {
      fail(result.error);
      const first = 'errors' in result.error ? result.error.errors[0]?.field : undefined;
      if (first) document.getElementById(fieldId(first))?.focus();
      return;
    }
    const saved = toValues(result.data.profile);
    form.setInitialValues(saved);
    form.setValues(saved);
    toastSuccess('Profile saved');
  }

  return { form, problem, dirty, save, isLoading, discard: () => form.setValues(toValues(profile)) };
}
