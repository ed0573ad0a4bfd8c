import { defineModule } from '../../../platform/module.ts';
import { detailChangeAudit } from './detail-changes.audit.ts';
import { detailChangeNotices } from './detail-changes.notices.ts';
import { detailChangeRoutes } from './detail-changes.routes.ts';

export const detailChangesModule = defineModule({
  name: 'identity/detail-changes',
  tables: ['detailChanges'],
  permissions: ['verifications:review'],
  audit: [detailChangeAudit],
  notices: detailChangeNotices,
  routes: detailChangeRoutes,
});
