export { availabilityModule } from './availability.module.ts';
export { findDateObstacle } from './availability.queries.ts';
