export { useLogoutMutation, useMeQuery } from './accounts.api.ts';
export { ResumeSession } from './resume-session.ts';
export { TermsDemand } from './TermsDemand.tsx';
export { UnverifiedBanner } from './UnverifiedBanner.tsx';
