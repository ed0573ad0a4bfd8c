import type { Tier } from '@backline/api-contract/trust';
import { defineNotice } from '../../../platform/notice.ts';

const toStanding = (): string => '/standing';

/** To those who pay no commission. */
const SEEN = ' Artists see it on every gig of yours.';

/** A standing that moved to another tier. */
export const trustNotices = {
  tierRaised: defineNotice<{ tier: Tier; scoreText: string; commissionText: string | null }>({
    name: 'tier_raised',
    priority: 'normal',
    mail: true,
    title: ({ tier }) => `You are now ${memberWords(tier)}`,
    body: ({ scoreText, commissionText }) =>
      `Your trust score rose to ${scoreText}.${commissionText === null ? SEEN : ` The commission on new bookings is ${commissionText} from now on.`}`,
    link: toStanding,
    action: 'See your standing',
  }),
  tierLowered: defineNotice<{ tier: Tier; scoreText: string; commissionText: string | null }>({
    name: 'tier_lowered',
    priority: 'normal',
    mail: false,
    title: ({ tier }) => `Your standing is now ${TIER_WORDS[tier]}`,
    body: ({ scoreText, commissionText }) =>
      `Your trust score fell to ${scoreText}.${commissionText === null ? SEEN : ` The commission on new bookings is ${commissionText} from now on; bookings you already have keep theirs.`}`,
    link: toStanding,
    action: 'See your standing',
  }),
};

const TIER_WORDS: Record<Tier, string> = {
  premium: 'premium',
  trusted: 'trusted',
  standard: 'standard',
  risky: 'at risk',
  critical: 'critical',
};
const memberWords = (tier: Tier): string =>
  tier === 'risky' || tier === 'critical' ? TIER_WORDS[tier] : `a ${TIER_WORDS[tier]} member`;
