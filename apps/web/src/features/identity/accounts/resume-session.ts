import { lazy } from 'react';

/** A chunk of its own: few sessions end while somebody works. */
export const ResumeSession = lazy(async () => ({
  default: (await import('./ResumeDialog.tsx')).ResumeDialog,
}));
