export { findDateObstacle } from './availability.queries.ts';
