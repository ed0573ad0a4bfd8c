import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { LineField } from './TextFields.tsx';

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  initial: string | undefined;
  /** Called when typing pauses. */
  onSearch: (text: string) => void;
}

const PAUSE_MS = 300;
/** What is longer is not asked for. */
const LONGEST = 80;

/** A search that asks the server when typing pauses, not at every letter. */
export function SearchField({ label, placeholder, initial, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(initial ?? '');
  const search = useDebouncedCallback((value: string) => {
    if (value.trim().length <= LONGEST) onSearch(value.trim());
  }, PAUSE_MS);
  return (
    <LineField
      type="search"
      label={label}
      placeholder={placeholder}
      limit={LONGEST}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
