export { disputesModule } from './disputes.module.ts';
export { objectionIneligibility } from './disputes.policy.ts';
export { presentDisputeOfBooking } from './disputes.present.ts';
export { type DisputeOfBooking, disputeSql } from './disputes.queries.ts';
