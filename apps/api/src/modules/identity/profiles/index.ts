export { ownGenres } from './own-genres.ts';
export { requireApprovedBuyer } from './own-profile.ts';
export { type BankDetails, bankDetailsOf, type PartyDetails, partyDetails } from './parties.ts';
export { profilesModule } from './profiles.module.ts';
export { presentArtistCard } from './profiles.present.ts';
export { knownGenres, loadApprovedVenue, profileSummaryOf, type VenueFacts } from './profiles.queries.ts';
export { setGatewayAccount } from './profiles.store.ts';
export { createProfile } from './use-cases/create-profile.ts';
