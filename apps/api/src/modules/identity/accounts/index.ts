export { createAccessTokens } from './access-token.ts';
export { accountsModule } from './accounts.module.ts';
export { type Details, differingDetails, requireFreePhone, storeDetails } from './details.ts';
export { hashPublicPassword } from './passwords.ts';
export { requireActiveAccount } from './require-active-account.ts';
export { checkPassword } from './use-cases/check-password.ts';
export { createStaff, ensureFirstAdmin } from './use-cases/create-staff.ts';
export { createVerifiedAccount } from './use-cases/create-verified-account.ts';
export { lockUser, type UserRow } from './users.store.ts';
