import type { BankReview } from '@backline/api-contract/bank-details';
import { Stack } from '@mantine/core';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { BANK_BADGE } from '../../identity/profiles/index.ts';
import { useDecideBankDetailsMutation } from './admin.api.ts';
import { ReviewForm } from './ReviewForm.tsx';

const WORDS = {
  label: 'Reason',
  description: 'The member reads it. Needed to refuse.',
  missing: 'Say why they are refused.',
  limit: 500,
};

function Decide({ review, locked }: { review: BankReview; locked: boolean }) {
  const [decide] = useDecideBankDetailsMutation();
  const who = review.name ?? review.ownerName;

  async function send(isApproved: boolean, reason: string) {
    const { type, profileId, version } = review;
    const decision = isApproved ? ('approve' as const) : ('refuse' as const);
    const body = { decision, version, ...(reason === '' ? {} : { reason }) };
    const result = await decide({ type, profileId, body });
    if (result.error) return result.error;
    toastSuccess(isApproved ? `${who} can be paid` : `Refused: ${who}`, 'They have been told.');
  }

  return (
    <ReviewForm
      name={`Decision on the bank details of ${who}`}
      words={WORDS}
      refusal="Refuse"
      locked={locked}
      decide={send}
    />
  );
}

/** One bank account: whose it is said to be, and who says so. */
export function BankReviewCase({ review, locked }: { review: BankReview; locked: boolean }) {
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
        {review.bankStatus === 'in_review' && <Decide review={review} locked={locked} />}
      </Stack>
    </Section>
  );
}
