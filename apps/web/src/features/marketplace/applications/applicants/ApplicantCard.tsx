import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Checkbox, Text } from '@mantine/core';
import { ScoreRing } from '../../../../ui/ScoreRing.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { MatchStrip } from '../../opportunities/index.ts';
import { APPLICANT_BADGE } from '../application-badge.ts';
import { ChangedTerms } from '../ChangedTerms.tsx';
import { ApplicantActions } from './ApplicantActions.tsx';
import classes from './ApplicantCard.module.css';
import { ArtistHead } from './ArtistHead.tsx';
import { FeeAgainstBudget } from './FeeAgainstBudget.tsx';

interface ApplicantCardProps {
  applicant: Applicant;
  gig: OpportunityDetail;
  others: number;
  nameOf: (slug: string) => string;
  onOpen: () => void;
  /** Null where there is no room to compare. */
  compare: { checked: boolean; disabled: boolean; toggle: () => void } | null;
}

function Name({ applicant, onOpen }: Pick<ApplicantCardProps, 'applicant' | 'onOpen'>) {
  const look = APPLICANT_BADGE[applicant.status];
  return (
    <div className={classes.nameRow}>
      <h2 className={classes.name}>
        <button type="button" onClick={onOpen} aria-haspopup="dialog">
          {applicant.artist.artistName}
        </button>
      </h2>
      <StatusBadge tone={look.tone}>{look.label}</StatusBadge>
    </div>
  );
}

/** One applicant: artist, fee against the budget, match, message, and what to answer. */
export function ApplicantCard({ applicant, gig, others, nameOf, onOpen, compare }: ApplicantCardProps) {
  const { artist, personalMessage, willingToNegotiate, matchScore, matchParts } = applicant;
  return (
    <article className={classes.card} data-checked={compare?.checked || undefined}>
      <ArtistHead artist={artist} name={<Name applicant={applicant} onOpen={onOpen} />} nameOf={nameOf} />
      <div className={classes.fee}>
        <FeeAgainstBudget applicant={applicant} gig={gig} />
        <Text size="sm" c="dimmed">
          {willingToNegotiate ? 'Open to negotiation' : 'A firm fee'}
        </Text>
      </div>
      <div className={classes.match}>
        <ScoreRing value={matchScore} label="Match" size={58} />
      </div>
      <div className={classes.body}>
        {applicant.changedTerms && <ChangedTerms application={applicant} />}
        {personalMessage && <p className={classes.message}>“{personalMessage}”</p>}
        <MatchStrip parts={matchParts} />
      </div>
      <div className={classes.foot}>
        {compare && (
          <Checkbox
            label="Compare"
            aria-label={`Compare ${artist.artistName}`}
            checked={compare.checked}
            disabled={compare.disabled}
            onChange={compare.toggle}
          />
        )}
        <div className={classes.actions}>
          <ApplicantActions applicant={applicant} gig={gig} others={others} />
        </div>
      </div>
    </article>
  );
}
