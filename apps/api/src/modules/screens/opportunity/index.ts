export { opportunityScreenModule } from './opportunity.module.ts';
export { presentOpportunity } from './opportunity.present.ts';
export { type OpportunityView, VIEW_COLUMNS } from './opportunity.queries.ts';
export { showOpportunity } from './use-cases/read-opportunity.ts';
