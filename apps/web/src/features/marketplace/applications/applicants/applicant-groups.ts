import type { Applicant } from '@backline/api-contract/applications';
import { isOpen } from '../application-badge.ts';

export const APPLICANT_VIEWS = ['open', 'shortlisted', 'all'] as const;
export type ApplicantView = (typeof APPLICANT_VIEWS)[number];

/** Applicants of a view, in the order of the server: by match score. */
export function applicantsIn(view: ApplicantView, applicants: readonly Applicant[]): Applicant[] {
  if (view === 'all') return [...applicants];
  return applicants.filter((applicant) =>
    view === 'open' ? isOpen(applicant) : applicant.status === 'shortlisted',
  );
}

/** Where nobody waits for an answer any more, those who were answered are what one comes for. */
export const usualView = (applicants: readonly Applicant[]): ApplicantView =>
  applicants.some(isOpen) ? 'open' : 'all';

export const COMPARE_AT_MOST = 3;

/** Adds or takes away one of those to compare; a fourth is not taken. */
export function toggled(selected: readonly string[], id: string): string[] {
  if (selected.includes(id)) return selected.filter((one) => one !== id);
  return selected.length < COMPARE_AT_MOST ? [...selected, id] : [...selected];
}
