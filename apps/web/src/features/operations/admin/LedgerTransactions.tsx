import type { LedgerTransaction } from '@backline/api-contract/payments';
import { add } from '@backline/kernel';
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { labelOf } from '../../../lib/words.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Money } from '../../../ui/Money.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Tag } from '../../../ui/StatusBadge.tsx';
import { accountLabel, sentence } from './account-label.ts';
import classes from './Ledger.module.css';

const PAGE = 12;

function Entries({ transaction }: { transaction: LedgerTransaction }) {
  const sum = add(...transaction.entries.map(({ amount }) => amount));
  return (
    <dl className={classes.entries}>
      {transaction.entries.map(({ account, amount, currency }) => (
        <div key={account} className={classes.line}>
          <dt>{accountLabel(account)}</dt>
          <dd>
            <Money amount={amount} currency={currency} />
          </dd>
        </div>
      ))}
      <div className={classes.sum} data-broken={sum !== 0 || undefined}>
        <dt>Sum</dt>
        <dd>
          <Money amount={sum} />
        </dd>
      </div>
    </dl>
  );
}

/** The newest movements, each with its entries and their sum, which is always nothing. */
export function LedgerTransactions({ transactions }: { transactions: readonly LedgerTransaction[] }) {
  const [shown, setShown] = useState(PAGE);
  return (
    <Section title="Newest transactions" flush={transactions.length > 0}>
      {transactions.length === 0 && <EmptyState title="No money has moved yet" order={3} />}
      <ol className={classes.transactions}>
        {transactions.slice(0, shown).map((transaction) => (
          <li key={transaction.id} className={classes.transaction}>
            <div>
              <div className={classes.what}>{sentence(transaction.description)}</div>
              <div className={classes.detail}>
                <InstantText at={transaction.occurredAt} />
                {transaction.bookingNumber && (
                  <>
                    {' · '}
                    <Anchor
                      component={Link}
                      to={`/admin/bookings?search=${encodeURIComponent(transaction.bookingNumber)}`}
                      inherit
                    >
                      {transaction.bookingNumber}
                    </Anchor>
                  </>
                )}
              </div>
              <Tag>{labelOf(transaction.kind)}</Tag>
            </div>
            <Entries transaction={transaction} />
          </li>
        ))}
      </ol>
      {shown < transactions.length && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => setShown(shown + PAGE)}>
            Show more
          </Button>
        </div>
      )}
    </Section>
  );
}
