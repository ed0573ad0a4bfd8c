import { defineModule } from '../../../platform/module.ts';
import { opportunityAudit } from './opportunities.audit.ts';
import { opportunityJobs } from './opportunities.jobs.ts';

export const opportunitiesModule = defineModule({
  name: 'marketplace/opportunities',
  tables: ['opportunities', 'opportunityViews'],
  audit: [opportunityAudit],
  jobs: opportunityJobs,
});
