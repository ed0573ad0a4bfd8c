import { lazy, Suspense } from 'react';
import { useSelector } from 'react-redux';
import { type SessionState, selectDemand } from '../../../data/session.ts';

const AcceptTermsModal = lazy(async () => ({
  default: (await import('./AcceptTermsModal.tsx')).AcceptTermsModal,
}));

/** Asks for the terms by itself when the server refuses something until they are accepted. Loaded only then. */
export function TermsDemand() {
  const demand = useSelector((state: { session: SessionState }) => selectDemand(state));
  if (demand !== 'accept_terms') return null;
  return (
    <Suspense>
      <AcceptTermsModal />
    </Suspense>
  );
}
