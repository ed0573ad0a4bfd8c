export { ownGenres } from './own-genres.ts';
export { loadOwnProfile, lockOwnProfile, profileTypeOf, requireApprovedBuyer } from './own-profile.ts';
export { addressLine, type PartyDetails, partyDetails } from './parties.ts';
export { profileAudiences } from './profile-audiences.ts';
export { checkedChanges, storeChanges } from './profile-changes.ts';
export { fieldValue, nameOf, type ProfileRow, usableFrom, WAIT_AFTER_CHANGE } from './profile-row.ts';
export { presentSummary, summarySql } from './profile-summary.ts';
export { profilesModule } from './profiles.module.ts';
export { musicLinks, presentArtistCard, presentProfile } from './profiles.present.ts';
export { knownGenres, loadApprovedVenue, loadHouse, type VenueFacts } from './profiles.queries.ts';
export {
  type BankChanges,
  findProfiles,
  lockProfile,
  setGatewayAccount,
  updateBankDetails,
} from './profiles.store.ts';
export { decryptSecret, encryptSecret, maskedSecret } from './secrets.ts';
export { hasSigned, hasSignedSql } from './signed.queries.ts';
export { changeProfileType } from './use-cases/change-profile-type.ts';
export { createProfile } from './use-cases/create-profile.ts';
