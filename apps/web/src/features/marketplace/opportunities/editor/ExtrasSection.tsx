import { Switch } from '@mantine/core';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { AreaField } from '../../../../ui/TextFields.tsx';
import classes from './editor.module.css';
import type { OpportunityForm } from './use-opportunity-form.ts';

export function ExtrasSection({ form }: { form: OpportunityForm }) {
  return (
    <Section title="Extras">
      <div className={classes.fields}>
        <NumberField
          label="Expected audience (optional)"
          min={0}
          max={1_000_000}
          {...form.getInputProps('expectedAudience')}
        />
        <Switch
          mt={{ base: 0, sm: 'xl' }}
          label="Listed for every artist"
          description="Off: artists do not find it, and cannot apply."
          {...form.getInputProps('isPublic', { type: 'checkbox' })}
        />
        <AreaField
          className={classes.wide}
          label="What you ask for (optional)"
          description="Dress, language, equipment to bring, anything unusual."
          limit={2000}
          {...form.getInputProps('specialRequirements')}
        />
      </div>
    </Section>
  );
}
