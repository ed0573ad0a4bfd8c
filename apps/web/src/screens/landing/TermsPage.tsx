import { LegalText } from './LegalText.tsx';
import { TERMS } from './terms-text.ts';

export function TermsPage() {
  return (
    <LegalText
      title="Terms of use"
      version="November 2026"
      introduction="Plain rules for using Backline. Please read them: booking, signing and paying here rest on them."
      parts={TERMS}
    />
  );
}
