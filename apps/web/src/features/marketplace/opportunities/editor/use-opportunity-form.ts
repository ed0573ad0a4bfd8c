import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { serverNow } from '../../../../data/server-clock.ts';
import { useMember } from '../../../../data/use-session.ts';
import { useFormProblem } from '../../../../lib/form-problem.ts';
import { toastSuccess } from '../../../../ui/toast.tsx';
import {
  useCreateOpportunityMutation,
  usePublishOpportunityMutation,
  useUpdateOpportunityMutation,
} from '../opportunities.api.ts';
import { validateOpportunity } from './opportunity-rules.ts';
import {
  EMPTY,
  type OpportunityValues,
  toChanges,
  toCreated,
  toOpportunityValues,
} from './opportunity-values.ts';

/** What of the chosen venue the form shows. */
export interface House {
  stages: number;
  confirmsEvents: boolean;
}

/** Creates or edits a gig: `save('publish')` also publishes. What was typed stays until the server has taken it. */
export function useOpportunityForm(gig: OpportunityDetail | null, ownZone: string, ownHouse: House) {
  const { role } = useMember();
  const needsVenue = role !== 'venue';
  const [zone, setZone] = useState(gig?.venue.timezone ?? ownZone);
  const [house, setHouse] = useState<House>(ownHouse);
  const [saved, setSaved] = useState<OpportunityDetail | null>(null);
  const [create] = useCreateOpportunityMutation();
  const [update] = useUpdateOpportunityMutation();
  const [publishIt] = usePublishOpportunityMutation();
  const [working, setWorking] = useState<'save' | 'publish' | null>(null);
  // As it was when the form opened: only what the person changed is sent, whatever others change meanwhile.
  const [start] = useState(() => (gig ? toOpportunityValues(gig) : EMPTY));
  const form = useForm<OpportunityValues>({
    mode: 'controlled',
    initialValues: start,
    validate: validateOpportunity(gig ? start : null, () => ({ zone, now: serverNow(), needsVenue })),
  });
  // The venue of a stored gig, and of a venue's own, is shown and cannot be chosen.
  const fixed = gig || !needsVenue ? ['venueId'] : [];
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form, fixed);

  async function send(values: OpportunityValues, publish: boolean): Promise<OpportunityDetail> {
    if (!gig) return create({ body: toCreated(values, zone, { withVenue: needsVenue, publish }) }).unwrap();
    const changes = toChanges(start, values, zone);
    const edited =
      Object.keys(changes).length > 0 ? await update({ id: gig.id, body: changes }).unwrap() : gig;
    return publish ? publishIt({ id: gig.id }).unwrap() : edited;
  }

  async function save(how: 'save' | 'publish') {
    clear();
    if (form.validate().hasErrors) return goToFirstError();
    setWorking(how);
    try {
      const result = await send(form.getValues(), how === 'publish');
      toastSuccess(doneWords(how, gig !== null, result));
      setSaved(result);
    } catch (error) {
      fail(error);
    } finally {
      setWorking(null);
    }
  }

  const dirty = saved === null && JSON.stringify(form.values) !== JSON.stringify(start);
  return { form, formRef, problem, dirty, working, save, saved, zone, setZone, house, setHouse, needsVenue };
}
function doneWords(how: 'save' | 'publish', existed: boolean, { status }: OpportunityDetail): string {
  if (status === 'awaiting_venue') return 'Saved; the venue is asked first';
  if (how === 'publish') return 'Published';
  return existed ? 'Changes saved' : 'Draft saved';
}

export type OpportunityForm = ReturnType<typeof useOpportunityForm>['form'];
