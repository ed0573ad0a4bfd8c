export { PayButton } from './PayButton.tsx';
export { PaymentList } from './PaymentList.tsx';
