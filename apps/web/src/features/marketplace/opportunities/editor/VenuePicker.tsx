import type { VenueCard } from '@backline/api-contract/profiles';
import { Select, type SelectProps, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { useBookableVenuesQuery } from '../opportunities.api.ts';

interface VenuePickerProps {
  value: string | null;
  error?: React.ReactNode;
  onPick: (venue: VenueCard | null) => void;
  onBlur?: () => void;
}

const placeOf = ({ city, state, standingCapacity }: VenueCard) =>
  [city, state !== city && state, standingCapacity && `${standingCapacity.toLocaleString('en-IN')} standing`]
    .filter(Boolean)
    .join(' · ');

/** Approved venues, searched on the server while the organizer types. */
export function VenuePicker({ value, error, onPick, onBlur }: VenuePickerProps) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<VenueCard | null>(null);
  // The name that stands in the field after a choice is no search.
  const [search] = useDebouncedValue(typed === picked?.venueName ? '' : typed, 250);
  const { data, isFetching } = useBookableVenuesQuery({ search: search || undefined, limit: 20 });
  const found = data?.venues ?? [];
  const venues = picked && !found.some(({ id }) => id === picked.id) ? [picked, ...found] : found;
  const renderOption: SelectProps['renderOption'] = ({ option }) => {
    const venue = venues.find(({ id }) => id === option.value);
    return (
      <span>
        {option.label}
        {venue && (
          <Text size="sm" c="dimmed">
            {placeOf(venue)}
          </Text>
        )}
      </span>
    );
  };
  function pick(id: string | null) {
    const venue = venues.find((one) => one.id === id) ?? null;
    setPicked(venue);
    onPick(venue);
  }
  return (
    <Select
      label="Venue"
      description={picked ? placeOf(picked) : 'Verified venues only. Search by name or city.'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder="Search venues"
      leftSection={<IconMapPin size={18} aria-hidden />}
      data={venues.map(({ id, venueName }) => ({ value: id, label: venueName }))}
      value={value}
      onChange={pick}
      onBlur={onBlur}
      error={error}
      searchable
      onSearchChange={setTyped}
      // The server has searched already, by city too; filtering by label again would lose those.
      filter={({ options }) => options}
      renderOption={renderOption}
      nothingFoundMessage={isFetching ? 'Searching…' : 'No verified venue of that name'}
      required
    />
  );
}
