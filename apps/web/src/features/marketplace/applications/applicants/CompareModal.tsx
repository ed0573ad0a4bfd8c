import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Modal, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { labelOf } from '../../../../lib/words.ts';
import { ScoreParts } from '../../../../ui/ScoreRing.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { StandingBadge } from '../../../foundation/trust/index.ts';
import { MATCH_PARTS, useGenreNames } from '../../opportunities/index.ts';
import { APPLICANT_BADGE } from '../application-badge.ts';
import { preferredSlotWords } from '../term-words.ts';
import { ApplicantActions } from './ApplicantActions.tsx';
import classes from './CompareModal.module.css';
import { FeeAgainstBudget } from './FeeAgainstBudget.tsx';

interface Line {
  label: string;
  of: (applicant: Applicant) => ReactNode;
}

function linesFor(gig: OpportunityDetail, nameOf: (slug: string) => string): Line[] {
  return [
    { label: 'Fee', of: (applicant) => <FeeAgainstBudget applicant={applicant} gig={gig} /> },
    { label: 'Terms', of: ({ willingToNegotiate }) => (willingToNegotiate ? 'Open to negotiation' : 'Firm') },
    {
      label: 'Match',
      of: ({ matchScore, matchParts }) => (
        <>
          <b className={classes.score}>{matchScore} of 100</b>
          <ScoreParts
            parts={MATCH_PARTS.map(({ key, label, max }) => ({ label, max, value: matchParts[key] }))}
          />
        </>
      ),
    },
    { label: 'Standing', of: ({ artist }) => <StandingBadge standing={artist.standing} detailed /> },
    { label: 'Genres', of: ({ artist }) => artist.genres.map(nameOf).join(', ') },
    {
      label: 'Level',
      of: ({ artist }) => (artist.experienceLevel ? labelOf(artist.experienceLevel) : 'Not given'),
    },
    { label: 'From', of: ({ artist }) => artist.city ?? 'Not given' },
    { label: 'Preferred slot', of: ({ preferredSlotTime }) => preferredSlotWords(preferredSlotTime) },
    { label: 'Message', of: ({ personalMessage }) => personalMessage ?? '—' },
  ];
}

interface CompareModalProps {
  applicants: readonly Applicant[];
  gig: OpportunityDetail;
  othersOf: (applicant: Applicant) => number;
  opened: boolean;
  onClose: () => void;
}

/** Two or three applicants side by side, one line for each thing that a decision hangs on. */
export function CompareModal({ applicants, gig, othersOf, opened, onClose }: CompareModalProps) {
  const nameOf = useGenreNames();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="min(72rem, 94vw)"
      title={
        <Title order={2} component="span">
          Side by side
        </Title>
      }
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {applicants.map(({ id, artist, status }) => (
              <th key={id} scope="col">
                <span className={classes.name}>{artist.artistName}</span>
                <StatusBadge tone={APPLICANT_BADGE[status].tone}>{APPLICANT_BADGE[status].label}</StatusBadge>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesFor(gig, nameOf).map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {applicants.map((applicant) => (
                <td key={applicant.id}>{of(applicant)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Answer</th>
            {applicants.map((applicant) => (
              <td key={applicant.id}>
                <div className={classes.actions}>
                  <ApplicantActions applicant={applicant} gig={gig} others={othersOf(applicant)} />
                </div>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Modal>
  );
}
