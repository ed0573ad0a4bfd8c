export { completionJobs } from './completion.jobs.ts';
export { completionRoutes } from './completion.routes.ts';
