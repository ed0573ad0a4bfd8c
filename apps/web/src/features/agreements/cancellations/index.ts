export { CurrentPolicy } from './CurrentPolicy.tsx';
export { useCancellationPreviewQuery } from './cancellations.api.ts';
export { PolicyTable } from './PolicyTable.tsx';
