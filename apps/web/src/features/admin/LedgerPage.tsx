import type { LedgerProof } from '@backline/contract';
import { Button, Stack } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconRefresh,
} from '@tabler/icons-react';
import { count } from '../../lib/words.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Money } from '../../ui/Money.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { accountWords } from './account-words.ts';
import { useLedgerProofQuery } from './admin.api.ts';
import classes from './Ledger.module.css';
import { LedgerTransactions } from './LedgerTransactions.tsx';

function Verdict({ proof }: { proof: LedgerProof }) {
  const failed = proof.checks.filter(({ passed }) => !passed).length;
  return (
    <Section
      title={proof.balanced ? 'The books balance' : 'The books do not balance'}
      description={
        proof.balanced
          ? `All ${count(proof.checks.length, 'check')} passed on the data as it is now.`
          : `${count(failed, 'check')} of ${proof.checks.length} failed. Stop payouts and look at the findings below.`
      }
      actions={
        <StatusBadge
          tone={proof.balanced ? 'success' : 'danger'}
          icon={proof.balanced ? undefined : <IconAlertTriangle size={14} aria-hidden />}
        >
          {proof.balanced ? 'Proven' : 'Broken'}
        </StatusBadge>
      }
    >
      <ul className={classes.checks}>
        {proof.checks.map(({ name, passed, detail }) => (
          <li key={name} className={classes.check} data-passed={passed}>
            {passed ? (
              <IconCircleCheckFilled size={20} aria-label="Passed" />
            ) : (
              <IconCircleXFilled size={20} aria-label="Failed" />
            )}
            <div>
              {name.charAt(0).toUpperCase() + name.slice(1)}
              {detail && <div className={classes.detail}>{detail}</div>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Account = LedgerProof['accounts'][number];

const COLUMNS: readonly Column<Account>[] = [
  { header: 'Account', cell: ({ account }) => accountWords(account) },
  {
    header: 'Balance',
    align: 'end',
    cell: ({ balance, currency }) => <Money amount={balance} currency={currency} fw={600} />,
  },
];

export function LedgerPage() {
  const { data: proof, error, refetch, isFetching } = useLedgerProofQuery();
  return (
    <>
      <PageHeader
        title="Ledger"
        description="Every movement of money as entries that sum to zero. Debits are positive, credits negative."
        actions={
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            onClick={refetch}
            loading={isFetching && proof !== undefined}
          >
            Prove again
          </Button>
        }
      />
      {error && <ErrorState error={error} retry={refetch} />}
      {!proof && !error && <ListSkeleton />}
      {proof && (
        <Stack gap="lg">
          <Verdict proof={proof} />
          <Section title="Balances" flush>
            {proof.accounts.length > 0 ? (
              <DataTable
                label="Accounts and balances"
                columns={COLUMNS}
                rows={proof.accounts}
                rowKey={({ account, currency }) => `${account} ${currency}`}
              />
            ) : (
              <EmptyState title="No account yet" order={3}>
                The first captured payment opens the accounts.
              </EmptyState>
            )}
          </Section>
          <LedgerTransactions transactions={proof.transactions} />
        </Stack>
      )}
    </>
  );
}
