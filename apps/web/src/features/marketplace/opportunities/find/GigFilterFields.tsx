import { REQUIRED_LEVELS } from '@backline/api-contract/opportunities';
import type { ReferenceData } from '@backline/api-contract/reference';
import { MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { isLocalDate, todayIn } from '../../../../lib/dates.ts';
import { useSettled } from '../../../../lib/use-settled.ts';
import { labelOf, optionsOf } from '../../../../lib/words.ts';
import { DateField } from '../../../../ui/DateField.tsx';
import { MoneyInput } from '../../../../ui/MoneyInput.tsx';
import { SLOT_LABELS } from '../opportunity-badge.ts';
import { contradictions, type GigFilters } from './gig-filters.ts';

interface FieldsProps {
  filters: GigFilters;
  change: (changes: Partial<GigFilters>, options?: { typing?: boolean }) => void;
  reference: ReferenceData | undefined;
}

/** What is no amount filters nothing, and stays in its field, which says so. */
function TypedFields({ filters, change }: Omit<FieldsProps, 'reference'>) {
  const [city, setCity] = useSettled(filters.city, (value) => change({ city: value }, { typing: true }));
  const [feeMin, setFeeMin] = useSettled(
    filters.feeMin,
    (value) => !Number.isNaN(value) && change({ feeMin: value }, { typing: true }),
  );
  const [feeMax, setFeeMax] = useSettled(
    filters.feeMax,
    (value) => !Number.isNaN(value) && change({ feeMax: value }, { typing: true }),
  );
  return (
    <>
      <TextInput
        label="City"
        size="sm"
        placeholder="Any city"
        value={city}
        onChange={(event) => setCity(event.currentTarget.value)}
      />
      <SimpleGrid cols={2} spacing="xs">
        <MoneyInput label="Fee from" size="sm" value={feeMin} onChange={setFeeMin} />
        <MoneyInput
          label="Fee up to"
          size="sm"
          value={feeMax}
          onChange={setFeeMax}
          error={contradictions(filters).feeMax}
        />
      </SimpleGrid>
    </>
  );
}

/** What is no day yet filters nothing, and stays in its field. */
const isFilter = (date: string | null): boolean => date === null || isLocalDate(date);

function DateFields({ filters, change }: Omit<FieldsProps, 'reference'>) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 1 }} spacing="xs">
      <DateField
        label="From"
        size="sm"
        placeholder="Any day"
        minDate={todayIn()}
        maxDate={filters.dateTo ?? undefined}
        value={filters.dateFrom}
        onChange={(date) => isFilter(date) && change({ dateFrom: date })}
        clearable
      />
      <DateField
        label="Until"
        size="sm"
        placeholder="Any day"
        minDate={filters.dateFrom ?? todayIn()}
        error={contradictions(filters).dateTo}
        value={filters.dateTo}
        onChange={(date) => isFilter(date) && change({ dateTo: date })}
        clearable
      />
    </SimpleGrid>
  );
}

/** Every filter but the smart ones and the search words. A choice acts at once, typed text when the typing pauses. */
export function GigFilterFields({ filters, change, reference }: FieldsProps) {
  return (
    <Stack gap="sm">
      <MultiSelect
        label="Genres"
        size="sm"
        placeholder={filters.genres.length === 0 ? 'Any genre' : undefined}
        data={reference?.genres.map(({ slug, name }) => ({ value: slug, label: name })) ?? []}
        value={filters.genres}
        onChange={(genres) => change({ genres })}
        searchable
        clearable
      />
      <TypedFields filters={filters} change={change} />
      <DateFields filters={filters} change={change} />
      <Select<GigFilters['slotType'] & string>
        label="Slot"
        size="sm"
        placeholder="Any slot"
        data={(reference?.slotTypes ?? []).map((value) => ({ value, label: SLOT_LABELS[value] }))}
        value={filters.slotType}
        onChange={(slotType) => change({ slotType })}
        clearable
      />
      <Select
        label="Event"
        size="sm"
        placeholder="Any event"
        data={optionsOf(reference?.eventTypes ?? [])}
        value={filters.eventType}
        onChange={(value) => change({ eventType: value as GigFilters['eventType'] })}
        clearable
      />
      <Select
        label="Level asked for"
        size="sm"
        placeholder="Any"
        data={REQUIRED_LEVELS.map((value) => ({
          value,
          label: value === 'any' ? 'Open to any level' : labelOf(value),
        }))}
        value={filters.experience}
        onChange={(value) => change({ experience: value as GigFilters['experience'] })}
        clearable
      />
    </Stack>
  );
}
