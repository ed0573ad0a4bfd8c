import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Text } from '@mantine/core';
import { explainMatch, useArtist } from '../../features/marketplace/opportunities/index.ts';
import { ScoreRing } from '../../ui/ScoreRing.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './detail.module.css';
import { MatchExplained } from './MatchExplained.tsx';

function verdict(score: number): string {
  if (score >= 85) return 'A very good fit';
  if (score >= 65) return 'A good fit';
  return score >= 45 ? 'A possible fit' : 'A long shot';
}

/** The score with its four parts in words. Whoever is no artist has no match, and no section. */
export function MatchSection({ gig }: { gig: OpportunityDetail }) {
  const artist = useArtist();
  if (gig.matchScore === null || !gig.matchParts) return null;
  return (
    <Section title="Why this gig">
      <div className={classes.match}>
        <ScoreRing value={gig.matchScore} label="Match" size={76} />
        <div>
          <Text fw={650}>{verdict(gig.matchScore)}</Text>
          <Text c="dimmed" size="sm">
            {gig.matchScore} of 100 points. The buyer sees the same score.
          </Text>
        </div>
      </div>
      <MatchExplained parts={explainMatch(gig.matchParts, gig, artist)} />
    </Section>
  );
}
