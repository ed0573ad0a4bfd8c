import { defineModule } from '../../../platform/module.ts';
import { profileAudit } from './profiles.audit.ts';
import { profileNotices } from './profiles.notices.ts';
import { profileRoutes } from './profiles.routes.ts';

export const profilesModule = defineModule({
  name: 'identity/profiles',
  tables: ['artistProfiles', 'organizerProfiles', 'venueProfiles', 'genres'],
  permissions: ['profile:read', 'profile:update', 'artists:view', 'venues:browse', 'verifications:review'],
  audit: [profileAudit],
  notices: profileNotices,
  routes: profileRoutes,
});
