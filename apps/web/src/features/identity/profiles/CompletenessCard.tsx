import type { Completeness } from '@backline/api-contract/profiles';
import { Progress, Text, UnstyledButton } from '@mantine/core';
import { Section } from '../../../ui/Section.tsx';
import classes from './CompletenessCard.module.css';
import { fieldId } from './ProfileField.tsx';

function goTo(field: string): void {
  const input = document.getElementById(fieldId(field));
  input?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  input?.focus({ preventScroll: true });
}

/** How complete the profile is, and what would add how much. */
export function CompletenessCard({ completeness }: { completeness: Completeness }) {
  const { percent, requiredPercent, missing } = completeness;
  return (
    <Section title={`${percent}% complete`}>
      <Progress
        value={percent}
        color={percent >= requiredPercent ? 'pine' : 'yellow'}
        size="lg"
        aria-label="Completeness"
      />
      <Text size="sm" c="dimmed" mt="xs">
        {percent >= requiredPercent
          ? 'Complete enough for verification.'
          : `Verification needs at least ${requiredPercent}%.`}
      </Text>
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map(({ field, label, points }) => (
            <li key={field}>
              <UnstyledButton className={classes.item} onClick={() => goTo(field)}>
                <span>{label}</span>
                <span className={classes.points}>+{points}%</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
