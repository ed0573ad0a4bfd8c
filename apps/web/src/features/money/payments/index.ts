export { PayButton } from './PayButton.tsx';
export { PaymentList } from './PaymentList.tsx';
export { useMemberTotalsQuery } from './payments.api.ts';
