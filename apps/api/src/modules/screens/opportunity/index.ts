export { opportunityScreenRoutes } from './opportunity.routes.ts';
