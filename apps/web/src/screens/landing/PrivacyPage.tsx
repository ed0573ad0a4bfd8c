import { LegalText } from './LegalText.tsx';
import { PRIVACY } from './privacy-text.ts';

export function PrivacyPage() {
  return (
    <LegalText
      title="Privacy notice"
      version="November 2026"
      introduction="We keep what a booking needs, say what it is for, and show it to no one who has no part in it."
      parts={PRIVACY}
    />
  );
}
