export { opportunityScreenModule } from './opportunity.module.ts';
