import { IconCheck, IconX } from '@tabler/icons-react';
import classes from './StepBar.module.css';
import type { Step } from './Steps.tsx';

function Mark({ step, number }: { step: Step; number: number }) {
  if (step.state === 'done') return <IconCheck size={14} stroke={3} />;
  return step.state === 'failed' ? <IconX size={14} stroke={3} /> : number;
}

/** Where something stands on its way, from left to right; on a phone a bar of parts with the present one in words. */
export function StepBar({ steps, label }: { steps: readonly Step[]; label: string }) {
  const here = steps.findIndex(({ state }) => state === 'current' || state === 'failed');
  const at = here === -1 ? steps.length - 1 : here;
  return (
    <div className={classes.frame}>
      <ol className={classes.bar} aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step.label}
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden>
              <Mark step={step} number={index + 1} />
            </span>
            <span className={classes.words}>
              <span className={classes.label}>{step.label}</span>
              {step.detail && <span className={classes.detail}>{step.detail}</span>}
            </span>
          </li>
        ))}
      </ol>
      {/* The list says it all to screen readers; this line stands in for the labels that a phone has no room for. */}
      <p className={classes.caption} aria-hidden>
        <b>{steps[at]?.label}</b>
        {steps[at]?.detail && <span> · {steps[at]?.detail}</span>}
        <span className={classes.count}>
          {at + 1} of {steps.length}
        </span>
      </p>
    </div>
  );
}
