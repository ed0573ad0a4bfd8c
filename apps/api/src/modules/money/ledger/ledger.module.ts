import { defineModule } from '../../../platform/module.ts';

export const ledgerModule = defineModule({
  name: 'money/ledger',
  tables: ['ledgerAccounts', 'ledgerTransactions', 'ledgerEntries'],
});
