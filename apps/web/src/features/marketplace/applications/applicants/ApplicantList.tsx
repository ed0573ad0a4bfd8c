import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Button, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { FormActions } from '../../../../ui/FormActions.tsx';
import { useGenreNames } from '../../opportunities/index.ts';
import { ApplicantCard } from './ApplicantCard.tsx';
import { COMPARE_AT_MOST, toggled } from './applicant-groups.ts';
import { CompareModal } from './CompareModal.tsx';

interface ApplicantListProps {
  applicants: readonly Applicant[];
  gig: OpportunityDetail;
  /** How many applications would be declined if one of these were accepted. */
  othersOf: (applicant: Applicant) => number;
  onOpen: (id: string) => void;
}

/** Applicants by score. Where there is room, up to three can be chosen and laid side by side. */
export function ApplicantList({ applicants, gig, othersOf, onOpen }: ApplicantListProps) {
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const nameOf = useGenreNames();
  const [selected, setSelected] = useState<string[]>([]);
  const [comparing, setComparing] = useState(false);
  const chosen = applicants.filter(({ id }) => selected.includes(id));
  const full = chosen.length >= COMPARE_AT_MOST;
  const mayCompare = Boolean(wide) && applicants.length > 1;
  return (
    <Stack gap="md">
      {applicants.map((applicant) => {
        const checked = selected.includes(applicant.id);
        const toggle = () => setSelected((before) => toggled(before, applicant.id));
        return (
          <ApplicantCard
            key={applicant.id}
            applicant={applicant}
            gig={gig}
            others={othersOf(applicant)}
            nameOf={nameOf}
            onOpen={() => onOpen(applicant.id)}
            compare={mayCompare ? { checked, toggle, disabled: full && !checked } : null}
          />
        );
      })}
      {mayCompare && chosen.length > 0 && (
        <FormActions
          sticky
          note={chosen.length === 1 ? 'Choose one or two more to compare.' : `${chosen.length} chosen.`}
        >
          <Button variant="default" onClick={() => setSelected([])}>
            Clear
          </Button>
          <Button disabled={chosen.length < 2} onClick={() => setComparing(true)}>
            Compare side by side
          </Button>
        </FormActions>
      )}
      <CompareModal
        applicants={chosen}
        gig={gig}
        othersOf={othersOf}
        opened={comparing && mayCompare}
        onClose={() => setComparing(false)}
      />
    </Stack>
  );
}
