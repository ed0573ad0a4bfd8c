export { cancellationsModule } from './cancellations.module.ts';
export { cancellationIneligibility, cancellerOf } from './cancellations.policy.ts';
export { presentCancellation, presentPolicy } from './cancellations.present.ts';
export { cancellationSql, type ShownCancellation } from './cancellations.queries.ts';
export { cancelAsMember } from './use-cases/cancel-as-member.ts';
