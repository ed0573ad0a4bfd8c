export { CurrentPolicy } from './CurrentPolicy.tsx';
export { useCancellationPreviewQuery, useShownPolicy } from './cancellations.api.ts';
export { PolicyTable } from './PolicyTable.tsx';
