export { OPEN_APPLICATION_STATUSES } from './application.machine.ts';
export { applicationJobs } from './applications.jobs.ts';
export { applicationRoutes } from './applications.routes.ts';
export { loadApplyFacts } from './apply-facts.queries.ts';
export { applyObstacle } from './apply-rules.ts';
export { cancelOpportunity } from './use-cases/cancel-opportunity.ts';
