import { type DisputeDetail, disputeMessageBodySchema } from '@backline/api-contract/disputes';
import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import { useTellStoryMutation } from './disputes.api.ts';

const toBody = ({ text }: { text: string }) => ({ text: text.trim() });

/** A side's story, or a question of staff. */
export function MessageForm({ dispute }: { dispute: DisputeDetail }) {
  const [tell, { isLoading }] = useTellStoryMutation();
  const form = useForm({
    mode: 'controlled',
    initialValues: { text: '' },
    validate: validateBySchema(disputeMessageBodySchema, toBody),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: { text: string }) {
    clear();
    const result = await tell({ id: dispute.id, body: toBody(values) });
    if (result.error) return fail(result.error);
    form.reset();
  }

  return (
    <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <Stack>
        <FormProblem problem={problem} />
        <AreaField
          label={dispute.abilities.resolve ? 'Ask or answer' : 'Your side of it'}
          minRows={3}
          limit={4000}
          {...form.getInputProps('text')}
        />
        <FormActions>
          <Button type="submit" variant="default" loading={isLoading}>
            Send
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
