import type { Tier } from '@backline/api-contract/trust';
import { defineNotice } from '../../../platform/notice.ts';

const toStanding = (): string => '/standing';

/** A standing that moved to another tier. */
export const trustNotices = {
  tierRaised: defineNotice<{ tier: Tier; scoreText: string; commissionText: string }>({
    name: 'tier_raised',
    priority: 'normal',
    mail: true,
    title: ({ tier }) => `You are now ${tierWords(tier)}`,
    body: ({ scoreText, commissionText }) =>
      `Your trust score rose to ${scoreText}. The commission on new bookings is ${commissionText} from now on.`,
    link: toStanding,
    action: 'See your standing',
  }),
  tierLowered: defineNotice<{ tier: Tier; scoreText: string; commissionText: string }>({
    name: 'tier_lowered',
    priority: 'normal',
    mail: false,
    title: ({ tier }) => `Your standing is now ${tierWords(tier)}`,
    body: ({ scoreText, commissionText }) =>
      `Your trust score fell to ${scoreText}. The commission on new bookings is ${commissionText} from now on; bookings you already have keep theirs.`,
    link: toStanding,
    action: 'See your standing',
  }),
};

const TIER_WORDS: Record<Tier, string> = {
  premium: 'a premium member',
  trusted: 'a trusted member',
  standard: 'a standard member',
  risky: 'at risk',
  critical: 'critical',
};
const tierWords = (tier: Tier): string => TIER_WORDS[tier];
