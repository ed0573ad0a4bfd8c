import type { Payment } from '@backline/api-contract/payments';
import classes from './PaymentRow.module.css';
import { PaymentRow } from './PaymentRow.tsx';

interface PaymentListProps {
  payments: readonly Payment[];
  withBooking?: boolean;
}

export function PaymentList({ payments, withBooking }: PaymentListProps) {
  return (
    <ul className={classes.list}>
      {payments.map((payment) => (
        <PaymentRow key={payment.id} payment={payment} withBooking={withBooking} />
      ))}
    </ul>
  );
}
