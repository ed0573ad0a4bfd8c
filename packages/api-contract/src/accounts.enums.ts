export const SELF_REGISTERED_ROLES = ['artist', 'organizer', 'venue'] as const;

export const ACCOUNT_STATUSES = ['pending', 'active', 'suspended', 'banned'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
