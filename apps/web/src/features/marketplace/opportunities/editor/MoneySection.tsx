import { Switch } from '@mantine/core';
import { MoneyInput } from '../../../../ui/MoneyInput.tsx';
import { Section } from '../../../../ui/Section.tsx';
import classes from './editor.module.css';
import type { OpportunityForm } from './use-opportunity-form.ts';

export function MoneySection({ form }: { form: OpportunityForm }) {
  return (
    <Section
      title="Money"
      description="Artists name their fee within or around this. You pay 30% as a deposit and the rest before the show, or all at once where the show is near; it is held in escrow."
    >
      <div className={classes.fields}>
        <MoneyInput label="Fee from" placeholder="40,000" required {...form.getInputProps('budgetMin')} />
        <MoneyInput label="Fee up to" placeholder="60,000" required {...form.getInputProps('budgetMax')} />
        <Switch
          label="Travel is paid"
          description="On top of the fee, arranged by you."
          {...form.getInputProps('travelIncluded', { type: 'checkbox' })}
        />
        <Switch
          label="A hotel is paid"
          description="On top of the fee, booked by you."
          {...form.getInputProps('accommodationIncluded', { type: 'checkbox' })}
        />
      </div>
    </Section>
  );
}
