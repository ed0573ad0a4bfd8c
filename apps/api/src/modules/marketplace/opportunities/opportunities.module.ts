import { defineModule } from '../../../platform/module.ts';
import { opportunityAudit } from './opportunities.audit.ts';
import { opportunitySubscriptions } from './opportunities.events.ts';
import { opportunityJobs } from './opportunities.jobs.ts';
import { opportunityNotices } from './opportunities.notices.ts';

export const opportunitiesModule = defineModule({
  name: 'marketplace/opportunities',
  tables: ['opportunities', 'opportunityViews'],
  audit: [opportunityAudit],
  notices: opportunityNotices,
  subscriptions: opportunitySubscriptions,
  jobs: opportunityJobs,
});
