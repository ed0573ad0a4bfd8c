import { type Alert, settleAlertBodySchema } from '@backline/api-contract/payments';
import { Anchor, Button, Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from 'react-router';
import { formatInstant } from '../../../lib/dates.ts';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { FormActions } from '../../../ui/FormActions.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Money } from '../../../ui/Money.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useSettleAlertMutation } from './admin.api.ts';
import { alertFacts } from './alert-facts.ts';

interface Values {
  moneyLeft: string;
  notes: string;
}

const toBody = ({ moneyLeft, notes }: Values) => ({
  ...(moneyLeft ? { moneyLeft: moneyLeft === 'yes' } : {}),
  notes: notes.trim(),
});

function SettleAlert({ alert }: { alert: Alert }) {
  const [settle, { isLoading }] = useSettleAlertMutation();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { moneyLeft: '', notes: '' },
    validate: validateBySchema(settleAlertBodySchema, toBody, ({ moneyLeft }) => ({
      moneyLeft: alert.freezes && !moneyLeft ? 'Say whether the money has left.' : null,
    })),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: Values) {
    clear();
    const result = await settle({ alertId: alert.id, body: toBody(values) });
    if (result.error) return fail(result.error);
    toastSuccess(
      'Alert settled',
      alert.bookingNumber ? `${alert.words} (${alert.bookingNumber})` : alert.words,
    );
  }

  return (
    <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <Stack>
        <FormProblem problem={problem} />
        {alert.freezes && (
          <Radio.Group label="Has the money left?" required {...form.getInputProps('moneyLeft')}>
            <Stack gap="xs" mt="xs">
              <Radio value="yes" label="Yes: book it out of escrow, the rest goes on" />
              <Radio value="no" label="No: everything goes on as if nothing had happened" />
            </Stack>
          </Radio.Group>
        )}
        <AreaField
          label="Notes"
          description="What you found and did. Kept with the alert."
          required
          minRows={2}
          limit={2000}
          {...form.getInputProps('notes')}
        />
        <FormActions>
          <Button type="submit" variant="default" loading={isLoading}>
            Settle
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

/** One alert with what was found, and the way to settle it. */
export function AlertCase({ alert }: { alert: Alert }) {
  return (
    <article aria-label={alert.words}>
      <Text fw={600}>{alert.words}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {formatInstant(alert.occurredAt)}
        {alert.bookingId && (
          <>
            {' · '}
            <Anchor component={Link} to={`/bookings/${alert.bookingId}`} inherit>
              {alert.title} ({alert.bookingNumber})
            </Anchor>
          </>
        )}
        {alert.amount !== null && (
          <>
            {' · '}
            <Money amount={alert.amount} />
          </>
        )}
      </Text>
      <Stack>
        <KeyValues items={alertFacts(alert.detail)} />
        <SettleAlert alert={alert} />
      </Stack>
    </article>
  );
}
