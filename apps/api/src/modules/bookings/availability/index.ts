export { availabilityModule } from './availability.module.ts';
export { dateConflictSql, dateConflictText } from './availability.queries.ts';
