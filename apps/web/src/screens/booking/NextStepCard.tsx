import type { BookingDetail, NextStep } from '@backline/api-contract/bookings';
import { Button } from '@mantine/core';
import { IconArrowRight, IconBan, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { Link } from 'react-router';
import { serverNow } from '../../data/server-clock.ts';
import { PayButton } from '../../features/money/payments/index.ts';
import { goTo } from '../../lib/go-to.ts';
import { InstantText } from '../../ui/DateText.tsx';
import classes from './NextStepCard.module.css';
import { type StepAction, stepActionOf } from './step-action.ts';

const MOODS = {
  you: { words: 'Your next step', icon: IconArrowRight },
  wait: { words: 'Waiting', icon: IconHourglass },
  good: { words: 'On track', icon: IconCircleCheck },
  stopped: { words: 'Stopped', icon: IconBan },
};

/** Of the steps that are nobody's to do. */
const RESTING: Partial<Record<NextStep['kind'], keyof typeof MOODS>> = {
  play_show: 'good',
  settled: 'good',
  settle_dispute: 'stopped',
  cancelled: 'stopped',
};

function ActionButton({ action, quiet }: { action: StepAction; quiet: boolean }) {
  const variant = quiet ? 'default' : 'filled';
  if (action.kind === 'pay') return <PayButton payment={action.payment} withAmount size="lg" />;
  if (action.kind === 'open')
    return (
      <Button component={Link} to={action.to} size={quiet ? 'md' : 'lg'} variant={variant}>
        {action.label}
      </Button>
    );
  return (
    <Button size="lg" onClick={() => goTo(action.part)}>
      {action.label}
    </Button>
  );
}

/** The one thing to do now, or what the booking waits for: the server's words, as in the list of bookings. */
export function NextStepCard({ booking }: { booking: BookingDetail }) {
  const { kind, mine, words, detail, dueAt } = booking.nextStep;
  const mood = mine ? 'you' : (RESTING[kind] ?? 'wait');
  const action = stepActionOf(booking);
  const { words: kicker, icon: Icon } = MOODS[mood];
  return (
    <section className={classes.card} data-mood={mood} aria-labelledby="next-step">
      <div className={classes.words}>
        <div className={classes.kicker}>
          <Icon size={16} aria-hidden /> {kicker}
        </div>
        <h2 id="next-step" className={classes.title}>
          {words}
        </h2>
        <p className={classes.text}>{detail}</p>
        {dueAt && (
          <p className={classes.deadline}>
            {new Date(dueAt) < serverNow() ? 'Overdue since' : 'Deadline:'} <InstantText at={dueAt} /> (
            <InstantText at={dueAt} relative />)
          </p>
        )}
      </div>
      {action && <ActionButton action={action} quiet={mood !== 'you'} />}
    </section>
  );
}
