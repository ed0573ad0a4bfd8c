import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Drawer, Stack, Text, Title } from '@mantine/core';
import { timeLeft } from '../../../../lib/time-left.ts';
import { useNow } from '../../../../lib/use-now.ts';
import { InstantText } from '../../../../ui/DateText.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { KeyValues } from '../../../../ui/KeyValues.tsx';
import { ScoreParts } from '../../../../ui/ScoreRing.tsx';
import { TextSkeleton } from '../../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { MATCH_PARTS, useGenreNames } from '../../opportunities/index.ts';
import { APPLICANT_BADGE, isOpen } from '../application-badge.ts';
import { useApplicantQuery } from '../applications.api.ts';
import { ChangedTerms } from '../ChangedTerms.tsx';
import { preferredSlotWords } from '../term-words.ts';
import { ApplicantActions } from './ApplicantActions.tsx';
import classes from './ApplicantDrawer.module.css';
import { ArtistHead } from './ArtistHead.tsx';
import { FeeAgainstBudget } from './FeeAgainstBudget.tsx';

interface BodyProps {
  applicant: Applicant;
  gig: OpportunityDetail;
  others: number;
}

function Facts({ applicant }: Pick<BodyProps, 'applicant'>) {
  const now = useNow();
  const left = isOpen(applicant) ? timeLeft(applicant.expiresAt, now) : null;
  return (
    <KeyValues
      items={[
        { label: 'Fee', value: applicant.willingToNegotiate ? 'Open to negotiation' : 'Firm' },
        { label: 'Preferred slot', value: preferredSlotWords(applicant.preferredSlotTime) },
        { label: 'Applied', value: <InstantText at={applicant.createdAt} /> },
        ...(left ? [{ label: 'Answer within', value: left }] : []),
        ...(applicant.declineReason ? [{ label: 'Your reason', value: applicant.declineReason }] : []),
      ]}
    />
  );
}

function Body({ applicant, gig, others }: BodyProps) {
  const nameOf = useGenreNames();
  const look = APPLICANT_BADGE[applicant.status];
  const parts = MATCH_PARTS.map(({ key, label, max }) => ({ label, max, value: applicant.matchParts[key] }));
  return (
    <Stack gap="lg">
      <ArtistHead
        artist={applicant.artist}
        name={<StatusBadge tone={look.tone}>{look.label}</StatusBadge>}
        nameOf={nameOf}
      />
      <ChangedTerms application={applicant} />
      <FeeAgainstBudget applicant={applicant} gig={gig} />
      {applicant.personalMessage && (
        <blockquote className={classes.message}>{applicant.personalMessage}</blockquote>
      )}
      <Facts applicant={applicant} />
      <div>
        <Title order={3} mb="sm">
          Match: {applicant.matchScore} of 100
        </Title>
        <ScoreParts parts={parts} />
      </div>
      {applicant.artist.bio && (
        <div>
          <Title order={3} mb="xs">
            About {applicant.artist.artistName}
          </Title>
          <Text className={classes.bio}>{applicant.artist.bio}</Text>
        </div>
      )}
      <div className={classes.actions}>
        <ApplicantActions applicant={applicant} gig={gig} others={others} />
      </div>
    </Stack>
  );
}

/** Asks for the application by its own address, which tells the server that the buyer has opened it. */
function Opened({ id, ...rest }: Omit<BodyProps, 'applicant'> & { id: string }) {
  const { currentData: data, error, refetch } = useApplicantQuery({ id });
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  return data ? <Body applicant={data} {...rest} /> : <TextSkeleton lines={8} />;
}

interface ApplicantDrawerProps {
  id: string | null;
  title: string | undefined;
  gig: OpportunityDetail;
  others: number;
  onClose: () => void;
}

/** Everything about one applicant, beside the list. */
export function ApplicantDrawer({ id, title, gig, others, onClose }: ApplicantDrawerProps) {
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="30rem"
      title={
        <Title order={2} component="span">
          {title ?? 'Applicant'}
        </Title>
      }
    >
      {id && <Opened id={id} gig={gig} others={others} />}
    </Drawer>
  );
}
