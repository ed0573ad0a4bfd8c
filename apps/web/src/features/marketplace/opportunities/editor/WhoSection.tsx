import { REQUIRED_LEVELS } from '@backline/api-contract/opportunities';
import type { ReferenceData } from '@backline/api-contract/reference';
import { MultiSelect, Select } from '@mantine/core';
import { labelOf } from '../../../../lib/words.ts';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { Section } from '../../../../ui/Section.tsx';
import classes from './editor.module.css';
import type { OpportunityForm } from './use-opportunity-form.ts';

const LEVELS = REQUIRED_LEVELS.map((value) => ({
  value,
  label: value === 'any' ? 'Every level' : labelOf(value),
}));

/** Whom the gig is for: what the match score of every artist is counted from. */
export function WhoSection({ form, reference }: { form: OpportunityForm; reference: ReferenceData }) {
  return (
    <Section title="Who" description="Artists see the gig ranked by how well they fit this.">
      <div className={classes.fields}>
        <MultiSelect
          className={classes.wide}
          label="Genres"
          description="Leave empty to be open to all. One or two bring the best matches."
          placeholder={form.values.requiredGenres.length === 0 ? 'Every genre' : undefined}
          size="md"
          data={reference.genres.map(({ slug, name }) => ({ value: slug, label: name }))}
          maxValues={10}
          searchable
          clearable
          {...form.getInputProps('requiredGenres')}
        />
        <Select
          label="Level"
          description="More experienced artists are welcome too."
          data={LEVELS}
          allowDeselect={false}
          {...form.getInputProps('experienceLevelRequired')}
        />
        <NumberField
          label="Maximum applications"
          description="After that nobody else can apply."
          min={1}
          max={500}
          required
          {...form.getInputProps('maxApplications')}
        />
      </div>
    </Section>
  );
}
