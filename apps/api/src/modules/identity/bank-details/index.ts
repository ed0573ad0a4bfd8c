export { bankDetailsChanged } from './bank-details.events.ts';
export { bankDetailsModule } from './bank-details.module.ts';
export { lockPayable, type Payability, type PayableBank } from './payability.ts';
