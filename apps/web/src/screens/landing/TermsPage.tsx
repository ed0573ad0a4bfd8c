import { CurrentPolicy } from '../../features/agreements/cancellations/index.ts';
import { LegalText } from './LegalText.tsx';
import { TERMS } from './terms-text.ts';

/** The policy of new bookings stands in the terms as the server prints it: no text can say another. */
const PARTS = TERMS.map((part) =>
  part.id === 'cancellation' ? { ...part, printed: <CurrentPolicy /> } : part,
);

export function TermsPage() {
  return (
    <LegalText
      title="Terms of use"
      version="29 November 2026"
      introduction="Plain rules for using Backline. Please read them: booking, signing and paying here rest on them."
      parts={PARTS}
    />
  );
}
