import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { HeroBooking } from './HeroBooking.tsx';
import classes from './landing.module.css';

export function Hero() {
  return (
    <section className={classes.hero} aria-labelledby="hero">
      <div>
        <h1 id="hero">Live music, booked properly.</h1>
        <p className={classes.lead}>
          Backline joins verified artists with the organizers and venues who hire them. Every show has a
          signed contract, and the fee waits in escrow until it has been played.
        </p>
        <div className={classes.buttons}>
          <Button component={Link} to="/register?role=artist" size="lg">
            Find gigs
          </Button>
          <Button component={Link} to="/register?role=organizer" size="lg" variant="default">
            Book artists
          </Button>
        </div>
        <p className={classes.small}>
          Joining is free. We earn 2 to 5% of the fee, taken from the artist's share of a show that was
          played.
        </p>
      </div>
      <HeroBooking />
    </section>
  );
}
