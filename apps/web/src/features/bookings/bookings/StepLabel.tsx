import type { NextStep } from '@backline/api-contract/bookings';
import { IconArrowRight } from '@tabler/icons-react';
import classes from './StepLabel.module.css';

/** The next step of a booking in a list: the viewer's own stands out, by an arrow as well as by colour. */
export function StepLabel({ step: { words, mine } }: { step: NextStep }) {
  return (
    <span className={classes.step} data-mine={mine || undefined}>
      {mine && <IconArrowRight size={15} aria-hidden />}
      <span>{words}</span>
    </span>
  );
}
