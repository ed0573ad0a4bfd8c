import type { CancellationPolicyName } from '@backline/api-contract/cancellations';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import { BUILT_IN_DEFAULT, type CancellationPolicy, latestEdition } from './cancellation-policy.ts';

/** The policy that a booking made now would be under: the admin's latest choice, else the built-in default. */
export async function currentPolicy(db: Queryable): Promise<CancellationPolicy> {
  const row = await db
    .selectFrom('cancellationPolicyChoices')
    .select('policy')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latestEdition(row?.policy ?? BUILT_IN_DEFAULT);
}

export async function insertPolicyChoice(
  tx: Tx,
  choice: { policy: CancellationPolicyName; chosenBy: string; chosenAt: Date },
): Promise<void> {
  await tx.insertInto('cancellationPolicyChoices').values(choice).execute();
}

interface PolicyChoice {
  policy: CancellationPolicyName;
  chosenAt: Date;
  chosenBy: string;
}

/** Who chose what when, the latest first. */
export async function listPolicyChoices(db: Queryable): Promise<PolicyChoice[]> {
  return await db
    .selectFrom('cancellationPolicyChoices')
    .innerJoin('users', 'users.id', 'cancellationPolicyChoices.chosenBy')
    .select(['policy', 'chosenAt', 'users.email as chosenBy'])
    .orderBy('cancellationPolicyChoices.id', 'desc')
    .limit(50)
    .execute();
}
