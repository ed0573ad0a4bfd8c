import type { ProfileSummary, ProfileType } from '@backline/api-contract/profiles';
import { columnsOf } from '../../../platform/db/statement.ts';
import { completenessOf } from './completeness.ts';
import { WEIGHTS } from './completeness-weights.ts';
import { nameOf, PROFILE_TABLES, type ProfileRow } from './profile-row.ts';

/**
 * What a summary is made of, for a statement that joins the member's profile as `profile`: its table, and its columns under their names
 * in the code.
 */
export function summarySql(type: ProfileType): { table: string; columns: string } {
  const names = WEIGHTS[type].flatMap(({ fields }) => fields);
  const columns = columnsOf('profile', [...new Set([...names, 'verificationStatus', 'verificationNotes'])]);
  return { table: PROFILE_TABLES[type], columns };
}

/** What the member's own pages show of the profile everywhere. */
export function presentSummary(row: ProfileRow): ProfileSummary {
  const { type, city, verificationStatus, verificationNotes } = row;
  return {
    type,
    name: nameOf(row),
    city,
    verificationStatus,
    verificationNotes,
    profileCompleteness: completenessOf(row),
  };
}
