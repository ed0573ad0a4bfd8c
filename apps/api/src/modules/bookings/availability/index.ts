export { availabilityModule } from './availability.module.ts';
export { dateObstacleSql, obstacleWords } from './availability.queries.ts';
