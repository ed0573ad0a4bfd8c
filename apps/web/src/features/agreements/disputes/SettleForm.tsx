import {
  type DisputeDetail,
  type DisputePreview,
  resolveDisputeBodySchema,
} from '@backline/api-contract/disputes';
import { Anchor, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Money } from '../../../ui/Money.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useDisputePreviewQuery, useSettleDisputeMutation } from './disputes.api.ts';

interface Values {
  favoredParty: string;
  refundPercentage: number | string;
  notes: string;
}

const toBody = ({ favoredParty, refundPercentage, notes }: Values) => ({
  resolution: { favoredParty, refundPercentage: refundPercentage === '' ? undefined : refundPercentage },
  notes: notes.trim(),
});
/** The form is flat, the body is not: what is wrong inside of it is said on its field. */
const onFields = (values: Values): Record<string, string> => {
  const result = resolveDisputeBodySchema.safeParse(toBody(values));
  const issues = result.success ? [] : result.error.issues;
  return Object.fromEntries(issues.map(({ path, message }) => [String(path.at(-1)), message]));
};

function isPercentage(value: number | string): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
}

function Preview({ preview }: { preview: DisputePreview }) {
  const { refund, toArtist, commission, fallsAway, outcome } = preview;
  return (
    <div aria-live="polite">
      <KeyValues
        items={[
          { label: 'Goes back to the buyer', value: <Money amount={refund} /> },
          { label: 'Goes to the artist', value: <Money amount={toArtist} /> },
          { label: 'Commission', value: <Money amount={commission} /> },
          ...(fallsAway > 0
            ? [{ label: 'Still owed, falls away', value: <Money amount={fallsAway} /> }]
            : []),
          {
            label: 'The booking will be',
            value: outcome === 'cancelled' ? 'Cancelled, everything goes back' : 'Completed',
          },
        ]}
      />
    </div>
  );
}

/** An admin's decision, with what it does to the money before it is made. */
export function SettleForm({ dispute }: { dispute: DisputeDetail }) {
  const [settle, { isLoading }] = useSettleDisputeMutation();
  const [isAsking, setAsking] = useState(false);
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { favoredParty: '', refundPercentage: '', notes: '' },
    validate: (values) => ({
      ...validateBySchema(resolveDisputeBodySchema, toBody)(values),
      ...onFields(values),
    }),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);
  const { refundPercentage } = form.getValues();
  const wanted = isPercentage(refundPercentage) ? refundPercentage : null;
  const {
    currentData: preview,
    error: previewError,
    refetch,
  } = useDisputePreviewQuery(
    { bookingId: dispute.bookingId, refundPercentage: wanted ?? 0 },
    { skip: wanted === null },
  );

  async function submit() {
    clear();
    const body = resolveDisputeBodySchema.parse(toBody(form.getValues()));
    const result = await settle({ bookingId: dispute.bookingId, body: { ...body, held: preview?.held } });
    setAsking(false);
    if (result.error) {
      void refetch();
      return fail(result.error);
    }
    toastSuccess('Decided', 'Both sides have been told.');
  }

  return (
    <Section title="Decide" description="Final: the money moves at once and both sides read your notes.">
      <form ref={formRef} onSubmit={form.onSubmit(() => setAsking(true), goToFirstError)} noValidate>
        <Stack>
          <FormProblem problem={problem} />
          {dispute.frozen && (
            <Notice tone="warning" title="Money of this booking has moved outside of Backline">
              <Anchor component={Link} to="/admin/alerts">
                Settle its alert first
              </Anchor>
              : until then nothing of it can be decided.
            </Notice>
          )}
          <Radio.Group label="Decided for" required {...form.getInputProps('favoredParty')}>
            <Stack gap="xs" mt="xs">
              <Radio value="artist" label={dispute.artistName} description="Artist" />
              <Radio value="buyer" label={dispute.buyerName} description="Buyer" />
            </Stack>
          </Radio.Group>
          <NumberField
            label="Goes back to the buyer"
            description="Percent of what is in escrow, 0 to 100. At exactly 50 no trust moves."
            required
            unit="%"
            max={100}
            {...form.getInputProps('refundPercentage')}
          />
          {preview && wanted !== null && <Preview preview={preview} />}
          {previewError && wanted !== null && <ErrorState error={previewError} retry={refetch} />}
          <AreaField
            label="Notes"
            description="Why you decided so. Both sides read them."
            required
            minRows={3}
            limit={2000}
            {...form.getInputProps('notes')}
          />
          <FormActions>
            <Button type="submit" disabled={dispute.frozen || (wanted !== null && !preview)}>
              Decide
            </Button>
          </FormActions>
        </Stack>
      </form>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title="Decide for good?">
        <Stack>
          {preview && (
            <Text>
              <Money amount={preview.refund} /> goes back to {dispute.buyerName}, and{' '}
              <Money amount={preview.toArtist} /> to {dispute.artistName}. This cannot be taken back.
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)} disabled={isLoading}>
              Not now
            </Button>
            <Button loading={isLoading} disabled={!preview} onClick={submit} data-autofocus>
              Decide for good
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );
}
