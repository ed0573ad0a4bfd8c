import type { ExplainedPart } from '../../features/marketplace/opportunities/index.ts';
import classes from './MatchExplained.module.css';

/** The parts of a match one below the other, each with its points and the reason for them. */
export function MatchExplained({ parts }: { parts: readonly ExplainedPart[] }) {
  return (
    <ul className={classes.list}>
      {parts.map(({ key, label, value, max, why }) => (
        <li key={key}>
          <span className={classes.head}>
            <b>{label}</b>
            <span className={classes.points}>
              {value} of {max}
            </span>
          </span>
          <meter className={classes.meter} value={value} max={max} aria-label={`${label} points`} />
          <span className={classes.why}>{why}</span>
        </li>
      ))}
    </ul>
  );
}
