export { OPEN_APPLICATION_STATUSES } from './application.machine.ts';
export { applicationsModule } from './applications.module.ts';
export { type ApplyFactsRow, applyFactsOf, applyFactsSql, startOfToday } from './apply-facts.queries.ts';
export { applyIneligibility } from './apply-rules.ts';
export { cancelOpportunity } from './use-cases/cancel-opportunity.ts';
export { changeOpportunity } from './use-cases/change-opportunity.ts';
export { objectToOpportunity } from './use-cases/object-to-opportunity.ts';
