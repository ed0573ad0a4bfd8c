import { Title } from '@mantine/core';
import { type Step, Steps } from '../../../ui/Steps.tsx';
import classes from './NextSteps.module.css';

/** The way of an application, below a line. */
export function NextSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <div className={classes.next}>
      <Title order={3} mb="sm">
        What happens next
      </Title>
      <Steps steps={steps} />
    </div>
  );
}
