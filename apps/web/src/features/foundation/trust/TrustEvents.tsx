import type { TrustEvent } from '@backline/api-contract/trust';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { InstantText } from '../../../ui/DateText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import classes from './TrustEvents.module.css';
import { COMPONENT_LABELS, signed } from './trust-labels.ts';

function Row({ event }: { event: TrustEvent }) {
  const direction = event.points > 0 ? 'up' : event.points < 0 ? 'down' : 'level';
  return (
    <li className={classes.row}>
      <span className={classes.points} data-direction={direction}>
        {signed(event.points)}
      </span>
      <span className={classes.words}>
        <b>{event.reason}</b>
        <span className={classes.detail}>
          {COMPONENT_LABELS[event.component]} · <InstantText at={event.occurredAt} time={false} />
          {event.bookingId && (
            <>
              {' · '}
              <Anchor component={Link} to={`/bookings/${event.bookingId}`} inherit>
                Booking
              </Anchor>
            </>
          )}
        </span>
      </span>
      <span className={classes.after}>{event.scoreAfter}</span>
    </li>
  );
}

/** Every event that moved the score, newest first, each with its reason: nothing about trust is a secret formula. */
export function TrustEvents({ events }: { events: readonly TrustEvent[] }) {
  const newestFirst = [...events].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  return (
    <Section title="Every event" description="Points, what for, and the score afterwards.">
      {newestFirst.length === 0 ? (
        <EmptyState title="Nothing has happened yet" order={3}>
          A verified profile brings 10 points, a first completed show another 15.
        </EmptyState>
      ) : (
        <ol className={classes.list}>
          {newestFirst.map((event) => (
            <Row key={event.id} event={event} />
          ))}
        </ol>
      )}
    </Section>
  );
}
