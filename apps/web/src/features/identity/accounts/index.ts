export { AcceptTermsModal } from './AcceptTermsModal.tsx';
export { useLogoutMutation, useMeQuery } from './accounts.api.ts';
export { UnverifiedBanner } from './UnverifiedBanner.tsx';
