import { NumberInput, Switch, Textarea } from '@mantine/core';
import { Section } from '../../../../ui/Section.tsx';
import classes from './editor.module.css';
import type { OpportunityForm } from './use-opportunity-form.ts';

export function ExtrasSection({ form }: { form: OpportunityForm }) {
  return (
    <Section title="Extras">
      <div className={classes.fields}>
        <NumberInput
          label="Expected audience (optional)"
          size="md"
          min={0}
          max={1_000_000}
          thousandSeparator=","
          thousandsGroupStyle="lakh"
          hideControls
          {...form.getInputProps('expectedAudience')}
        />
        <Switch
          mt={{ base: 0, sm: 'xl' }}
          label="Listed for every artist"
          description="Off: artists do not find it, and cannot apply."
          {...form.getInputProps('isPublic', { type: 'checkbox' })}
        />
        <Textarea
          className={classes.wide}
          label="What you ask for (optional)"
          description="Dress, language, equipment to bring, anything unusual."
          size="md"
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('specialRequirements')}
        />
      </div>
    </Section>
  );
}
