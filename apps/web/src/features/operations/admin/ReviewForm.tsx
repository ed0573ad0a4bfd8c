import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';

interface ReviewFormProps {
  /** Whose case it is, for those who cannot see where the form stands. */
  name: string;
  /** The member reads what is written here. */
  words: { label: string; description: string; missing: string; limit: number };
  refusal: string;
  /** Nothing can be decided yet. */
  locked: boolean;
  /** @returns what went wrong, if anything did */
  decide: (isApproved: boolean, words: string) => Promise<unknown>;
}

/** Approves or refuses what a member has sent in. A refusal without words would leave the member guessing, so it asks for them. */
export function ReviewForm({ name, words, refusal, locked, decide }: ReviewFormProps) {
  const form = useForm({ mode: 'controlled', initialValues: { words: '' } });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);
  const [working, setWorking] = useState<boolean | null>(null);

  async function send(isApproved: boolean) {
    clear();
    const said = form.getValues().words.trim();
    if (!isApproved && said === '') {
      form.setFieldError('words', words.missing);
      return goToFirstError();
    }
    setWorking(isApproved);
    const error = await decide(isApproved, said);
    setWorking(null);
    if (error) fail(error);
  }

  return (
    <form ref={formRef} noValidate aria-label={name}>
      <Stack>
        <FormProblem problem={problem} />
        <AreaField
          label={words.label}
          description={words.description}
          minRows={3}
          limit={words.limit}
          {...form.getInputProps('words')}
        />
        <Group grow>
          <Button
            variant="default"
            onClick={() => send(false)}
            loading={working === false}
            disabled={locked || working !== null}
          >
            {refusal}
          </Button>
          <Button onClick={() => send(true)} loading={working === true} disabled={locked || working !== null}>
            Approve
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
