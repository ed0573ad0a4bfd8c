import { createHash } from 'node:crypto';
import {
  APPLICATION_TERMS,
  type Application,
  type ApplicationTerm,
} from '@backline/api-contract/applications';
import type { OpportunityRow } from '../opportunities/index.ts';

export type Terms = Pick<OpportunityRow, ApplicationTerm>;
type Changed = NonNullable<Application['changedTerms']>;

/** The terms of a gig as an application keeps them. See docs/rules/marketplace.md#terms-of-an-application. */
export function termsOf(gig: Terms): string {
  return JSON.stringify(Object.fromEntries(APPLICATION_TERMS.map((term) => [term, gig[term]])));
}

/**
 * What of a gig is no longer as an application keeps it, with the version of what it is now; null where all is. Derived from both and not
 * kept, so that a change that is taken back needs nobody's word.
 */
export function changedTerms(kept: unknown, gig: Terms): Changed | null {
  const before = kept as Terms;
  const changes = APPLICATION_TERMS.filter((term) => before[term] !== gig[term]).map((term) => ({
    term,
    before: before[term],
    after: gig[term],
  }));
  return changes.length > 0 ? { version: termsVersion(gig), changes } : null;
}

/** Names terms by what they say: the same terms have the same version. */
function termsVersion(gig: Terms): string {
  return createHash('sha256').update(termsOf(gig)).digest('hex').slice(0, 16);
}
