import { defineModule } from '../../../platform/module.ts';
import { opportunityJobs } from './opportunities.jobs.ts';

export const opportunitiesModule = defineModule({
  name: 'marketplace/opportunities',
  tables: ['opportunities', 'opportunityViews'],
  jobs: opportunityJobs,
});
