import type { DetailChangeStatus, DetailReview } from '@backline/api-contract/detail-changes';
import { Stack } from '@mantine/core';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { ChangedFields } from '../../identity/profiles/index.ts';
import { useDecideDetailChangeMutation } from './admin.api.ts';
import { ReviewForm } from './ReviewForm.tsx';

export const DETAIL_CHANGE_BADGE: Record<DetailChangeStatus, { tone: Tone; label: string }> = {
  in_review: { tone: 'info', label: 'In review' },
  approved: { tone: 'success', label: 'Approved' },
  refused: { tone: 'danger', label: 'Refused' },
  withdrawn: { tone: 'neutral', label: 'Withdrawn' },
};

const WORDS = {
  label: 'Reason',
  description: 'The member reads it. Needed to refuse.',
  missing: 'Say why it is refused.',
  limit: 500,
};

function Decide({ review, locked }: { review: DetailReview; locked: boolean }) {
  const [decide] = useDecideDetailChangeMutation();
  const { id, version, ownerName } = review;

  async function send(isApproved: boolean, reason: string) {
    const decision = isApproved ? ('approve' as const) : ('refuse' as const);
    const result = await decide({ id, body: { decision, version, ...(reason === '' ? {} : { reason }) } });
    if (result.error) return result.error;
    toastSuccess(isApproved ? `${ownerName}: changed` : `Refused: ${ownerName}`, 'They have been told.');
  }

  return (
    <ReviewForm
      name={`Decision on the details of ${ownerName}`}
      words={WORDS}
      refusal="Refuse"
      locked={locked}
      decide={send}
    />
  );
}

/** One change: whose it is, why, and what becomes of what. */
export function DetailChangeCase({ review, locked }: { review: DetailReview; locked: boolean }) {
  const { tone, label } = DETAIL_CHANGE_BADGE[review.status];
  return (
    <Section title={review.ownerName} actions={<StatusBadge tone={tone}>{label}</StatusBadge>}>
      <Stack>
        <ChangedFields fields={review.fields} />
        <KeyValues
          items={[
            { label: 'Why it changes', value: review.reason },
            {
              label: 'Member',
              value: `${review.ownerName} · ${review.ownerEmail} · ${labelOf(review.role)}`,
            },
            { label: 'Sent in', value: <InstantText at={review.submittedAt} relative /> },
            ...(review.decidedAt ? [{ label: 'Decided', value: <InstantText at={review.decidedAt} /> }] : []),
            ...(review.notes ? [{ label: 'Reason given', value: review.notes }] : []),
          ]}
        />
        {review.status === 'in_review' && <Decide review={review} locked={locked} />}
      </Stack>
    </Section>
  );
}
