export { cancellationJobs } from './cancellations.jobs.ts';
