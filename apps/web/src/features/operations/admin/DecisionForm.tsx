import type { VerificationCase } from '@backline/api-contract/profiles';
import { Section } from '../../../ui/Section.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useDecideVerificationMutation } from './admin.api.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { useLookFirst } from './use-look-first.ts';

const WORDS = {
  label: 'Notes',
  description: 'The member reads them. Needed to send a profile back: say what has to change.',
  missing: 'Say what has to change.',
  limit: 2000,
};

interface DecisionFormProps {
  review: VerificationCase;
  onDecided: () => void;
}

/** Approves a profile or sends it back. */
export function DecisionForm({ review, onDecided }: DecisionFormProps) {
  const [decide] = useDecideVerificationMutation();
  const seen = useLookFirst(review.profileId);
  const name = review.name ?? review.ownerName;

  async function send(isApproved: boolean, notes: string) {
    const decision = isApproved ? ('approve' as const) : ('reject' as const);
    const body = notes === '' ? { decision } : { decision, notes };
    const result = await decide({ type: review.type, profileId: review.profileId, body });
    if (result.error) return result.error;
    toastSuccess(isApproved ? `${name} is verified` : `${name} was sent back`, 'They have been told.');
    onDecided();
  }

  return (
    <Section title="Decision">
      <ReviewForm
        name={`Decision on ${name}`}
        words={WORDS}
        refusal="Send back"
        locked={!seen}
        decide={send}
      />
    </Section>
  );
}
