import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Text } from '@mantine/core';
import { Money } from '../../../../ui/Money.tsx';
import { budgetWords, distanceToBudget } from '../apply/apply-values.ts';
import classes from './FeeAgainstBudget.module.css';
import { feeScale } from './fee-position.ts';

interface FeeAgainstBudgetProps {
  applicant: Applicant;
  gig: OpportunityDetail;
}

/** The fee an artist asks for, on the scale of the budget. The words say the same as the picture. */
export function FeeAgainstBudget({ applicant, gig }: FeeAgainstBudgetProps) {
  const { proposedFee: fee } = applicant;
  const { from, to, fee: at } = feeScale(fee, gig.budgetMin, gig.budgetMax);
  const distance = distanceToBudget(fee, gig);
  return (
    <div className={classes.frame}>
      <Money amount={fee} trim className={classes.fee} />
      <svg className={classes.scale} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <title>Fee on the scale of the budget</title>
        <rect className={classes.track} x="0" y="3" width="100" height="2" rx="1" />
        <rect className={classes.budget} x={from} y="2" width={Math.max(2, to - from)} height="4" rx="1" />
        <rect className={classes.mark} x={at - 0.75} y="0" width="1.5" height="8" rx="0.75" />
      </svg>
      <Text
        size="sm"
        c="dimmed"
        component="span"
        data-above={distance > 0 || undefined}
        className={classes.words}
      >
        {budgetWords(fee, gig, 'your')}
      </Text>
    </div>
  );
}
