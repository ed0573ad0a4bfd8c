import type { MatchParts } from '@backline/api-contract/opportunities';
import { VisuallyHidden } from '@mantine/core';
import classes from './MatchStrip.module.css';
import { MATCH_PARTS } from './match-labels.ts';

/** The four parts of a match in one line, each with its bar: why a gig stands where it stands. */
export function MatchStrip({ parts }: { parts: MatchParts }) {
  return (
    <ul className={classes.strip} aria-label="Parts of the match">
      {MATCH_PARTS.map(({ key, label, max }) => (
        <li key={key}>
          <span className={classes.words}>
            <span>{label}</span>
            <b data-full={parts[key] === max || undefined}>
              {parts[key]}
              <VisuallyHidden> of {max}</VisuallyHidden>
            </b>
          </span>
          <progress className={classes.bar} value={parts[key]} max={max} aria-hidden />
        </li>
      ))}
    </ul>
  );
}
