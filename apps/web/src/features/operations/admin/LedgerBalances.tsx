import type { LedgerProof } from '@backline/api-contract/payments';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../../lib/words.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Money } from '../../../ui/Money.tsx';
import { Section } from '../../../ui/Section.tsx';
import { accountLabel } from './account-label.ts';

type Account = LedgerProof['accounts'][number];

const COLUMNS: readonly Column<Account>[] = [
  { header: 'Account', cell: ({ account }) => accountLabel(account) },
  {
    header: 'Balance',
    align: 'end',
    cell: ({ balance, currency }) => <Money amount={balance} currency={currency} fw={600} />,
  },
];

/** What lies where. Every settled booking leaves an account of nothing behind; those are shown on demand. */
export function LedgerBalances({ accounts }: { accounts: readonly Account[] }) {
  const [all, setAll] = useState(false);
  const open = accounts.filter(({ balance }) => balance !== 0);
  const settled = accounts.length - open.length;
  return (
    <Section
      title="Balances"
      flush
      actions={
        settled > 0 && (
          <Button size="xs" variant="default" onClick={() => setAll(!all)} aria-pressed={all}>
            {all ? 'Hide' : 'Show'} {count(settled, 'settled account')}
          </Button>
        )
      }
    >
      {accounts.length > 0 ? (
        <DataTable
          label="Accounts and balances"
          columns={COLUMNS}
          rows={all ? accounts : open}
          rowKey={({ account, currency }) => `${account} ${currency}`}
        />
      ) : (
        <EmptyState title="No account yet" order={3}>
          The first captured payment opens the accounts.
        </EmptyState>
      )}
    </Section>
  );
}
