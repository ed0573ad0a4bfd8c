import type { Contract } from '@backline/api-contract/contracts';
import { Button } from '@mantine/core';
import { goTo } from '../../../lib/go-to.ts';
import { useNow } from '../../../lib/use-now.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { contractStateOf } from './contract-state.ts';
import classes from './StateBanner.module.css';

export const SIGN_PART = 'sign';

/** Where the contract stands, with the deadline counted down. */
export function StateBanner({ contract }: { contract: Contract }) {
  const { mood, title, text } = contractStateOf(contract, useNow());
  const pending = mood === 'you' || mood === 'wait';
  return (
    <section className={classes.banner} data-mood={mood} aria-labelledby="contract-state">
      <div>
        <h2 id="contract-state" className={classes.title}>
          {title}
        </h2>
        <p className={classes.text}>
          {text}{' '}
          {pending && (
            <>
              The deadline is <InstantText at={contract.signDeadline} />.
            </>
          )}
        </p>
      </div>
      {mood === 'you' && (
        <Button variant="default" onClick={() => goTo(SIGN_PART)}>
          Go to your signature
        </Button>
      )}
    </section>
  );
}
