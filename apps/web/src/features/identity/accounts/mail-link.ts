import { type ApiProblem, problemOf } from '../../../data/api-problem.ts';

export const BROKEN_LINK: ApiProblem = {
  status: 400,
  reason: 'TOKEN_INVALID',
  message: 'This link is not complete. Please open it from the mail again.',
  errors: [],
};

/** Where whoever proved an address that somebody else registered puts the account's details right. */
export const ACCOUNT_AFTER_LOGIN = '/login?next=%2Faccount';

/** What went wrong with a link from a mail: whoever followed it typed no token, so a rule it breaks says nothing. */
export function linkProblem(error: unknown): ApiProblem {
  const problem = problemOf(error);
  return problem.errors.some(({ field }) => field === 'token') ? BROKEN_LINK : problem;
}
