import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { CurrentPolicy } from '../../features/agreements/cancellations/index.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Audiences } from './Audiences.tsx';
import { EscrowPath } from './EscrowPath.tsx';
import { Hero } from './Hero.tsx';
import { Levels } from './Levels.tsx';
import classes from './landing.module.css';
import { TrustLadder } from './TrustLadder.tsx';

export function Closing() {
  return (
    <section className={`${classes.section} ${classes.closing}`} aria-labelledby="closing">
      <h2 id="closing">The next good night starts here</h2>
      <div className={classes.buttons}>
        <Button component={Link} to="/register" size="lg">
          Create your account
        </Button>
        <Button component={Link} to="/verify-contract" size="lg" variant="default">
          Verify a contract
        </Button>
      </div>
    </section>
  );
}

export function LandingPage() {
  usePageTitle('Live music, booked properly');
  return (
    <>
      <Hero />
      <Levels />
      <Audiences />
      <EscrowPath />
      <TrustLadder />
      <section className={classes.section} aria-labelledby="cancelled">
        <div className={classes.heading}>
          <h2 id="cancelled">And if it is cancelled</h2>
          <p>
            Either side sees what a cancellation does before doing it. This holds for whatever is booked now.
          </p>
        </div>
        <CurrentPolicy />
      </section>
      <Closing />
    </>
  );
}
