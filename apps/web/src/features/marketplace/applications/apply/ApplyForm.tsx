import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import type { ArtistProfile } from '@backline/api-contract/profiles';
import { PREFERRED_SLOTS } from '@backline/api-contract/reference';
import { formatMoney, formatPercent, lessShare, paise, subtract } from '@backline/kernel';
import { Button, Checkbox, Select, Stack, Switch, Text } from '@mantine/core';
import { FormProblem } from '../../../../ui/FormProblem.tsx';
import { MoneyRange } from '../../../../ui/Money.tsx';
import { MoneyInput } from '../../../../ui/MoneyInput.tsx';
import { AreaField } from '../../../../ui/TextFields.tsx';
import { SLOT_LABELS } from '../../opportunities/index.ts';
import { applicationSteps } from '../application-steps.ts';
import { NextSteps } from '../NextSteps.tsx';
import { preferredSlotWords } from '../term-words.ts';
import { budgetWords, MESSAGE_LIMIT, unusualWords } from './apply-values.ts';
import { useApplyForm } from './use-apply-form.ts';

/** What Backline keeps of the fee, so that nobody is surprised at the payout. */
function Commission({ fee, gig }: { fee: number | null; gig: OpportunityDetail }) {
  const share = gig.netBudget?.commissionBasisPoints;
  if (fee === null || share === undefined) return null;
  const net = lessShare(paise(fee), share);
  const kept = subtract(paise(fee), net);
  return (
    <Text size="sm" c="dimmed">
      <b>You get {formatMoney(net)}</b>: your fee less {formatPercent(share)} commission ({formatMoney(kept)}
      ), by your standing today.
    </Text>
  );
}

/** A figure that lost its zeros is accepted by nobody's mistake but the artist's: it is said before it binds. */
function BelowMinimum({ fee, minimum }: { fee: number | null; minimum: number | null }) {
  if (fee === null || minimum === null || fee >= minimum) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="status">
      This is less than your own minimum of {formatMoney(paise(minimum), 'INR', { trim: true })}.
    </Text>
  );
}

/** A bid above the budget is allowed, and said before it is sent, as the buyer will see it. */
function AboveBudget({ fee, gig }: { fee: number | null; gig: OpportunityDetail }) {
  if (fee === null || fee <= gig.budgetMax) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="status">
      The buyer sees that this is above the budget, and your match is counted with it.
    </Text>
  );
}

const PREFERRED = PREFERRED_SLOTS.map((value) => ({ value, label: preferredSlotWords(value) }));

interface ApplyFormProps {
  gig: OpportunityDetail;
  artist: ArtistProfile;
}

export function ApplyForm({ gig, artist }: ApplyFormProps) {
  const { form, formRef, problem, submit, isLoading } = useApplyForm(gig, artist);
  const { proposedFee } = form.values;
  const unusual = unusualWords(form.values, gig);
  return (
    <form ref={formRef} onSubmit={submit} noValidate aria-label="Apply">
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Stack gap={6}>
          <MoneyInput
            label="Your fee"
            description={
              <>
                The budget is <MoneyRange min={gig.budgetMin} max={gig.budgetMax} />
                {proposedFee !== null && `. ${budgetWords(proposedFee, gig)}.`}
              </>
            }
            required
            {...form.getInputProps('proposedFee')}
          />
          <AboveBudget fee={proposedFee} gig={gig} />
          <BelowMinimum fee={proposedFee} minimum={artist.minimumFee} />
          <Commission fee={proposedFee} gig={gig} />
        </Stack>
        <Switch
          label="Open to negotiation"
          description="The buyer sees this beside your fee."
          {...form.getInputProps('willingToNegotiate', { type: 'checkbox' })}
        />
        <AreaField
          label="Message (optional)"
          description="Why you, for this night."
          minRows={3}
          limit={MESSAGE_LIMIT}
          {...form.getInputProps('personalMessage')}
        />
        <Select
          label="Preferred slot (optional)"
          description={`This gig is for: ${SLOT_LABELS[gig.slotType]}, ${gig.slotStartTime}–${gig.slotEndTime}.`}
          placeholder="Any"
          data={PREFERRED}
          clearable
          {...form.getInputProps('preferredSlotTime')}
        />
        {unusual && (
          <Checkbox label={unusual} {...form.getInputProps('confirmUnusual', { type: 'checkbox' })} />
        )}
        <Button type="submit" loading={isLoading} fullWidth>
          Send application
        </Button>
        <NextSteps steps={applicationSteps(null)} />
      </Stack>
    </form>
  );
}
