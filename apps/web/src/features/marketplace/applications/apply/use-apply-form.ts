import { applyBodySchema } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { ArtistProfile } from '@backline/api-contract/profiles';
import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../../lib/form-problem.ts';
import { validateBySchema } from '../../../../lib/schema-validation.ts';
import { toastSuccess } from '../../../../ui/toast.tsx';
import { useApplyMutation } from '../applications.api.ts';
import { type ApplyValues, startValues, toApplyBody, unusualWords } from './apply-values.ts';

/** State of the apply form. What was typed stays until the server has taken it. */
export function useApplyForm(gig: OpportunityDetail, artist: ArtistProfile) {
  const [apply, { isLoading }] = useApplyMutation();
  const form = useForm<ApplyValues>({
    mode: 'controlled',
    initialValues: startValues(artist),
    validate: validateBySchema(
      applyBodySchema,
      (values) => toApplyBody(gig.id, values),
      (values) => ({
        confirmUnusual:
          unusualWords(values, gig) && !values.confirmUnusual
            ? 'Tick this if you mean it, or change it.'
            : null,
      }),
    ),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: ApplyValues) {
    clear();
    const result = await apply({ body: toApplyBody(gig.id, values) });
    if (result.error) fail(result.error);
    else toastSuccess('Application sent', `${gig.buyer.name} has it in front of them now.`);
  }

  return { form, formRef, problem, submit: form.onSubmit(submit, goToFirstError), isLoading };
}
