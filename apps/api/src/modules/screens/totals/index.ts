export { totalsRoutes } from './totals.routes.ts';
