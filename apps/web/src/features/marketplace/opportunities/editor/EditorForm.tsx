import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { Profile } from '@backline/api-contract/profiles';
import type { ReferenceData } from '@backline/api-contract/reference';
import { Button, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useUnsavedGuard } from '../../../../lib/use-unsaved-guard.ts';
import { FormActions } from '../../../../ui/FormActions.tsx';
import { FormProblem } from '../../../../ui/FormProblem.tsx';
import { UnsavedGuard } from '../../../../ui/UnsavedGuard.tsx';
import { ExtrasSection } from './ExtrasSection.tsx';
import classes from './editor.module.css';
import { MoneySection } from './MoneySection.tsx';
import { useOpportunityForm } from './use-opportunity-form.ts';
import { WhatSection } from './WhatSection.tsx';
import { WhenSection } from './WhenSection.tsx';
import { WhoSection } from './WhoSection.tsx';

const DEFAULT_ZONE = 'Asia/Kolkata';
const NO_HOUSE = { stages: 1, confirmsEvents: false };

interface EditorFormProps {
  /** Null for a new gig. */
  gig: OpportunityDetail | null;
  profile: Profile;
  reference: ReferenceData;
}

export function EditorForm({ gig, profile, reference }: EditorFormProps) {
  const own = profile.type === 'venue' ? profile : null;
  const editor = useOpportunityForm(gig, own?.timezone ?? DEFAULT_ZONE, {
    // Of a stored gig only its own stage is known for certain; the server knows how many there are.
    stages: own?.stages ?? gig?.stage ?? 1,
    confirmsEvents: false,
  });
  const { form, formRef, problem, dirty, working, save, saved, zone, setZone, house, setHouse } = editor;
  const blocker = useUnsavedGuard(dirty);
  const navigate = useNavigate();
  // Only after the guard knows that nothing is unsaved any more.
  useEffect(() => {
    if (saved) navigate(`/opportunities/${saved.id}`, { replace: true });
  }, [saved, navigate]);
  // Also while the page goes on: a second click would make a second gig.
  const busy = working !== null || saved !== null;
  const isNew = gig === null;
  const mayPublish = isNew || gig.abilities.publish;

  return (
    <form
      ref={formRef}
      noValidate
      aria-label={isNew ? 'New gig' : 'Edit gig'}
      onSubmit={(event) => {
        event.preventDefault();
        void save(mayPublish ? 'publish' : 'save');
      }}
    >
      <Stack gap="lg">
        {gig && gig.applicationCount > 0 && (
          <p className={classes.hint} data-tone="warning">
            <b>Artists have applied already,</b> for this date, this slot and this money: date and slot stay
            as they are, and the budget can only go up. Everything else can still be changed.
          </p>
        )}
        <WhatSection
          form={form}
          reference={reference}
          fixedVenue={gig?.venue.venueName ?? (own ? (own.venueName ?? 'Your venue') : null)}
          onVenue={(venue) => {
            setZone(venue?.timezone ?? DEFAULT_ZONE);
            setHouse(venue ?? NO_HOUSE);
            form.setFieldValue('stage', 1);
          }}
        />
        {house.confirmsEvents && (
          <p className={classes.hint}>
            <b>This venue is asked first:</b> the gig goes public only after its yes.
          </p>
        )}
        <WhenSection form={form} reference={reference} zone={zone} stages={house.stages} />
        <WhoSection form={form} reference={reference} />
        <MoneySection form={form} />
        <ExtrasSection form={form} />
        <FormProblem problem={problem} />
        <FormActions sticky note={dirty ? 'Not saved yet.' : ''}>
          <Button
            variant={mayPublish ? 'default' : 'filled'}
            onClick={() => save('save')}
            loading={working === 'save'}
            disabled={busy || (!isNew && !dirty)}
          >
            {isNew ? 'Save as draft' : 'Save'}
          </Button>
          {mayPublish && (
            <Button type="submit" loading={working === 'publish'} disabled={busy}>
              {isNew ? 'Publish' : 'Save and publish'}
            </Button>
          )}
        </FormActions>
      </Stack>
      <UnsavedGuard blocker={blocker} />
    </form>
  );
}
