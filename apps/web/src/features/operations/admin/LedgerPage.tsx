import type { LedgerProof } from '@backline/api-contract/payments';
import { Button, Stack } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconRefresh,
} from '@tabler/icons-react';
import { count } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { sentence } from './account-label.ts';
import { useLedgerProofQuery } from './admin.api.ts';
import classes from './Ledger.module.css';
import { LedgerBalances } from './LedgerBalances.tsx';
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
              {sentence(name)}
              {detail && <div className={classes.detail}>{detail}</div>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

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
          <LedgerBalances accounts={proof.accounts} />
          <LedgerTransactions transactions={proof.transactions} />
        </Stack>
      )}
    </>
  );
}
