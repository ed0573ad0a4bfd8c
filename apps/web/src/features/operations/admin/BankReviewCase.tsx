import type { BankReview } from '@backline/api-contract/bank-details';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { BANK_BADGE } from '../../identity/profiles/index.ts';
import { useDecideBankDetailsMutation } from './admin.api.ts';

type Decision = 'approve' | 'refuse';

function Decide({ review }: { review: BankReview }) {
  const [decide, { isLoading, originalArgs }] = useDecideBankDetailsMutation();
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' } });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);
  const working = isLoading ? originalArgs?.body.decision : undefined;
  const who = review.name ?? review.ownerName;

  async function send(decision: Decision) {
    clear();
    const reason = form.getValues().reason.trim();
    if (decision === 'refuse' && reason === '') {
      form.setFieldError('reason', 'Say why they are refused.');
      return goToFirstError();
    }
    const { type, profileId, version } = review;
    const body = { decision, version, ...(reason === '' ? {} : { reason }) };
    const result = await decide({ type, profileId, body });
    if (result.error) return fail(result.error);
    toastSuccess(decision === 'approve' ? `${who} can be paid` : `Refused: ${who}`, 'They have been told.');
  }

  return (
    <form ref={formRef} noValidate aria-label={`Decision on the bank details of ${who}`}>
      <Stack>
        <FormProblem problem={problem} />
        <AreaField
          label="Reason"
          description="The member reads it. Needed to refuse."
          minRows={2}
          limit={500}
          {...form.getInputProps('reason')}
        />
        <Group>
          <Button
            variant="default"
            onClick={() => send('refuse')}
            loading={working === 'refuse'}
            disabled={isLoading}
          >
            Refuse
          </Button>
          <Button onClick={() => send('approve')} loading={working === 'approve'} disabled={isLoading}>
            Approve
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** One bank account: whose it is said to be, and who says so. */
export function BankReviewCase({ review }: { review: BankReview }) {
  const { tone, label } = BANK_BADGE[review.bankStatus];
  return (
    <Section title={review.name ?? review.ownerName} actions={<StatusBadge tone={tone}>{label}</StatusBadge>}>
      <Stack>
        <KeyValues
          items={[
            { label: 'Name on the account', value: review.bankAccountName },
            { label: 'Account number', value: review.bankAccountNumber },
            { label: 'IFSC', value: review.bankIfscCode },
            {
              label: 'Member',
              value: `${review.ownerName} · ${review.ownerEmail} · ${labelOf(review.type)}`,
            },
            {
              label: 'Entered',
              value: review.submittedAt && <InstantText at={review.submittedAt} relative />,
            },
            { label: 'Replaces others', value: review.replaces ? 'Yes: payouts wait for 72 hours' : 'No' },
            ...(review.bankNotes ? [{ label: 'Reason given', value: review.bankNotes }] : []),
          ]}
        />
        {review.bankStatus === 'in_review' && <Decide review={review} />}
      </Stack>
    </Section>
  );
}
