export const PROFILE_TYPES = ['artist', 'organizer', 'venue'] as const;
export type ProfileType = (typeof PROFILE_TYPES)[number];

export const VERIFICATION_STATUSES = ['pending', 'under_review', 'approved', 'rejected'] as const;
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

export const BANK_STATUSES = ['none', 'in_review', 'approved', 'refused'] as const;
export type BankStatus = (typeof BANK_STATUSES)[number];
