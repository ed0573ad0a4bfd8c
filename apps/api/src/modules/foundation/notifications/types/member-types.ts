import type { Tier } from '@backline/api-contract/trust';
import { declare, toProfile, toStanding } from '../notification-type.ts';

/** About the member: verification of the profile, standing. */
export const memberTypes = {
  profile_approved: declare<{ notes?: string }>({
    priority: 'high',
    mail: true,
    title: () => 'Your profile is approved',
    body: ({ notes }) => `You are verified on Backline and can start right away.${remark(notes)}`,
    link: () => '/dashboard',
    action: 'Go to your dashboard',
  }),
  profile_rejected: declare<{ notes: string }>({
    priority: 'high',
    mail: true,
    title: () => 'Your profile needs changes',
    body: ({ notes }) =>
      `We could not approve your profile yet. The reviewer wrote: ${notes}\nCorrect it and submit it again, as often as it takes.`,
    link: toProfile,
    action: 'Correct your profile',
  }),
  tier_raised: declare<{ tier: Tier; scoreText: string; commissionText: string }>({
    priority: 'normal',
    mail: true,
    title: ({ tier }) => `You are now ${tierWords(tier)}`,
    body: ({ scoreText, commissionText }) =>
      `Your trust score rose to ${scoreText}. The commission on new bookings is ${commissionText} from now on.`,
    link: toStanding,
    action: 'See your standing',
  }),
  tier_lowered: declare<{ tier: Tier; scoreText: string; commissionText: string }>({
    priority: 'normal',
    mail: false,
    title: ({ tier }) => `Your standing is now ${tierWords(tier)}`,
    body: ({ scoreText, commissionText }) =>
      `Your trust score fell to ${scoreText}. The commission on new bookings is ${commissionText} from now on; bookings you already have keep theirs.`,
    link: toStanding,
    action: 'See your standing',
  }),
} as const;

const remark = (notes?: string): string => (notes ? ` The reviewer added: ${notes}` : '');

const TIER_WORDS: Record<Tier, string> = {
  premium: 'a premium member',
  trusted: 'a trusted member',
  standard: 'a standard member',
  risky: 'at risk',
  critical: 'critical',
};
const tierWords = (tier: Tier): string => TIER_WORDS[tier];
