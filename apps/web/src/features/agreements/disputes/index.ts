export { useDisputesQuery } from './disputes.api.ts';
export { ReportProblem } from './ReportProblem.tsx';
export { REASON_LABELS } from './reason-labels.ts';
