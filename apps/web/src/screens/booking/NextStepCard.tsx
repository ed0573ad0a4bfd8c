import type { BookingDetail } from '@backline/api-contract/bookings';
import { Button } from '@mantine/core';
import { IconArrowRight, IconBan, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { Link } from 'react-router';
import { PayButton } from '../../features/money/payments/index.ts';
import { goTo } from '../../lib/go-to.ts';
import { useNow } from '../../lib/use-now.ts';
import classes from './NextStepCard.module.css';
import { type NextAction, type NextStep, nextStepOf } from './next-step.ts';

const HEADS: Record<NextStep['mood'], { words: string; icon: typeof IconBan }> = {
  you: { words: 'Your next step', icon: IconArrowRight },
  wait: { words: 'Waiting', icon: IconHourglass },
  good: { words: 'On track', icon: IconCircleCheck },
  stopped: { words: 'Stopped', icon: IconBan },
};

function ActionButton({ action, quiet }: { action: NextAction; quiet: boolean }) {
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

/** The one thing to do now, or what the booking waits for. */
export function NextStepCard({ booking }: { booking: BookingDetail }) {
  const { mood, title, text, action } = nextStepOf(booking, useNow());
  const { words, icon: Icon } = HEADS[mood];
  return (
    <section className={classes.card} data-mood={mood} aria-labelledby="next-step">
      <div className={classes.words}>
        <div className={classes.kicker}>
          <Icon size={16} aria-hidden /> {words}
        </div>
        <h2 id="next-step" className={classes.title}>
          {title}
        </h2>
        <p className={classes.text}>{text}</p>
      </div>
      {action && <ActionButton action={action} quiet={mood !== 'you'} />}
    </section>
  );
}
