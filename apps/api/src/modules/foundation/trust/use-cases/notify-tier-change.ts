import { formatPercent } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { notify } from '../../notifications/index.ts';
import type { StandingFacts } from '../projection.ts';
import { effectiveTier, isAbove, limitsOf } from '../tiers.ts';
import { trustNotices } from '../trust.notices.ts';
import { pointsOf } from '../trust.present.ts';

/** The tiers that count are compared: a new member who earns the first points was treated as standard before. */
export async function notifyTierChange(
  ctx: Ctx,
  userId: string,
  before: StandingFacts,
  after: StandingFacts,
): Promise<void> {
  const tier = effectiveTier(after);
  const previous = effectiveTier(before);
  if (tier === previous) return;
  await notify(ctx, userId, isAbove(tier, previous) ? trustNotices.tierRaised : trustNotices.tierLowered, {
    tier,
    scoreText: String(pointsOf(after.halfPoints)),
    commissionText: (await isArtist(ctx, userId))
      ? formatPercent(limitsOf(after).commissionBasisPoints)
      : null,
  });
}

/** Commission is taken from what artists earn; nobody else is told of it. */
async function isArtist({ tx }: Ctx, userId: string): Promise<boolean> {
  const owner = await tx.selectFrom('users').select('role').where('id', '=', userId).executeTakeFirst();
  return owner?.role === 'artist';
}
