import { RingProgress, Text, VisuallyHidden } from '@mantine/core';
import classes from './ScoreRing.module.css';

interface ScoreRingProps {
  /** 0 to 100. */
  value: number;
  /** What is scored, for screen readers: "Match". */
  label: string;
  size?: number;
}

function colorOf(value: number): string {
  if (value >= 70) return 'var(--accent)';
  return value >= 40 ? 'var(--spot)' : 'var(--mantine-color-gray-5)';
}

export function ScoreRing({ value, label, size = 64 }: ScoreRingProps) {
  return (
    <div className={classes.ring}>
      <RingProgress
        size={size}
        thickness={Math.max(4, Math.trunc(size / 12))}
        roundCaps
        aria-hidden
        sections={[{ value, color: colorOf(value) }]}
        label={
          <Text
            ta="center"
            fw={650}
            fz={Math.trunc(size / (String(value).length > 3 ? 4.6 : 3.6))}
            className={classes.value}
          >
            {value}
          </Text>
        }
      />
      <VisuallyHidden>
        {label}: {value} of 100
      </VisuallyHidden>
    </div>
  );
}

export interface ScorePart {
  label: string;
  value: number;
  max: number;
}

/** The parts that a score is made of, each with its maximum. */
export function ScoreParts({ parts }: { parts: readonly ScorePart[] }) {
  return (
    <ul className={classes.parts}>
      {parts.map(({ label, value, max }) => (
        <li key={label}>
          <span>{label}</span>
          <meter className={classes.meter} value={value} max={max} aria-label={label} />
          <span className={classes.value}>
            {value}/{max}
          </span>
        </li>
      ))}
    </ul>
  );
}
