import type { Writable } from '../../../platform/db/database.ts';
import type { Audience } from '../../../platform/realtime/invalidate.ts';
import { reviewerIds } from './profiles.queries.ts';

/**
 * Whose pages show a profile that changed: its owner's, and the queue of those who review it, for what waits there can
 * still be changed, and nobody should approve what they did not see.
 */
export async function profileAudiences(tx: Writable, id: string): Promise<Audience[]> {
  return [
    { members: [id], tags: ['Me', 'Profile'] },
    { members: await reviewerIds(tx), tags: ['Verification'] },
  ];
}
